import assert from 'node:assert/strict'
import { groups, type AnyGroup, type Group } from '@clientele/contract/permissions'
import { adjustCounters } from '../customers/counters.ts'
import { allTables } from '../db/database.ts'
import { queueMails } from '../mails/queue.ts'
import { addBelongings } from '../testing/belongings.ts'
import { addSignedIn } from '../testing/company-people.ts'
import type { TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

// Who is who in the proof of isolation, and what each may see: worked out from this story alone, not asked of the server.

/** A customer with texts and amounts that stand nowhere else, so that a leak of either is found. */
export type Seen = { id: string; mark: string; amount: number; partner: string }
/** Somebody or something that calls. */
export type Caller = {
  name: string
  token: string
  scopes: readonly string[] | null
  groupAtPartner: AnyGroup
  /** The caller's group on a customer; undefined where it must not see it. */
  groupOn: (customer: string) => AnyGroup | undefined
  person: Person | null
  /** The customer whose own user calls; null for everybody else. */
  own: string | null
}
/** Everything of a partner that the others must not reach, by the name of its path parameter. */
export type OtherIds = Record<string, string[]>

export async function tellStory(server: TestServer) {
  const customers = await addCustomers(server)
  const groupOnOf = await addLinks(server, customers)
  const { callers, southKey } = await addCallers(server, groupOnOf)
  callers.push(...(await addCompanyCallers(server, customers)))
  return { customers, callers, otherIds: await addOthers(server, customers, southKey) }
}

async function addCustomers(server: TestServer) {
  const { people, partners } = server
  const customers: Record<string, Seen> = {}
  const make = async (key: string, by: Person, partnerId: string, amount: number) => {
    const mark = `mark-${key}-zq`
    const words = {
      name: `${mark} Ltd`,
      email: `${mark}@secret.example`,
      organisationNumber: `${mark}-org`,
      contact: { name: `${mark} contact` },
    }
    const body = { ...words, type: 'company', country: 'NO', currency: 'NOK', description: `${mark} story`, partnerId }
    const { id } = await created(server, by, '/v1/customers', body)
    const nothing = { users_count: 0, mrr: 0, revenue: 0, mrr_key: 0, revenue_key: 0 }
    const before = { partner_id: partnerId, status: 'active', type: 'company', currency: 'NOK', ...nothing }
    const sums = { mrr: amount, revenue: amount + 1, mrr_key: amount, revenue_key: amount + 1 }
    await allTables(server.database).updateTable('customers').set(sums).where('id', '=', id).execute()
    await adjustCounters(server.database.db, [[before, { ...before, ...sums }]])
    await addBelongings(server.database.db, { id, partner: partnerId }, mark, amount)
    customers[key] = { id, mark, amount, partner: partnerId }
  }
  await make('north1', people.northAdmin, partners.north, 7_310_011)
  await make('north2', people.northAdmin, partners.north, 7_310_023)
  await make('north3', people.northAdmin, partners.north, 7_310_037)
  await make('reseller1', people.resellerAdmin, partners.northReseller, 7_310_041)
  await make('south1', people.southAdmin, partners.south, 7_310_053)
  await make('operator1', people.operatorAdmin, partners.operator, 7_310_067)
  return customers
}

/** Links people to customers; gives what group each person has on each customer. */
async function addLinks(server: TestServer, customers: Record<string, Seen>) {
  const { people, partners } = server
  const links: [Person, string, Group, Person][] = [
    [people.northRegular, 'north1', 'regular', people.northAdmin],
    [people.northReadOnly, 'north1', 'readOnly', people.northAdmin],
    [people.northReadOnly, 'north2', 'readOnly', people.northAdmin],
    [people.northSupport, 'north2', 'support', people.northAdmin],
    [people.northMixed, 'north1', 'admin', people.northAdmin],
    [people.northMixed, 'north2', 'support', people.northAdmin],
    [people.resellerRegular, 'reseller1', 'regular', people.resellerAdmin],
    [people.southRegular, 'south1', 'readOnly', people.southAdmin],
  ]
  const linked = new Map<string, Group>()
  for (const [person, key, group, by] of links) {
    const { id } = customers[key]!
    await created(server, by, `/v1/customers/${id}/users`, { userId: person.id, group })
    linked.set(`${person.id} ${id}`, group)
  }
  const below: Record<string, string[]> = {
    [partners.operator]: Object.values(partners),
    [partners.north]: [partners.north, partners.northReseller],
    [partners.northReseller]: [partners.northReseller],
    [partners.south]: [partners.south],
  }
  const partnerOf = (id: string) => Object.values(customers).find((customer) => customer.id === id)?.partner ?? ''
  return (person: Person) =>
    (id: string): Group | undefined => {
      if (person.group !== 'admin') return linked.get(`${person.id} ${id}`)
      return below[person.partner]!.includes(partnerOf(id)) ? 'admin' : undefined
    }
}

/** Every kind of principal: people of every group, API keys and widget sessions with all scopes and with few. */
async function addCallers(server: TestServer, groupOnOf: (person: Person) => Caller['groupOn']) {
  const { people } = server
  const { northAdmin, northRegular, northSupport, southAdmin } = people
  const asPerson = (person: Person) => ({ scopes: null, groupAtPartner: person.group, groupOn: groupOnOf(person), person, own: null })
  const key = async (by: Person, scopes: readonly string[]) => created(server, by, '/v1/api-keys', { name: 'key', scopes })
  const all = await key(northAdmin, groups.admin)
  const few = ['customers:read', 'session:read', 'jobs:write', 'jobs:read']
  const southKey = await key(southAdmin, groups.admin)
  const keyOf = async (name: string, token: string, scopes: readonly string[]): Promise<Caller> => ({
    ...asPerson(northAdmin),
    name,
    token,
    scopes,
    person: null,
  })
  const widget = async (name: string, person: Person, scopes?: string[]): Promise<Caller> => {
    const body = { userId: person.id, origins: ['https://host.example'], ...(scopes && { scopes }) }
    const { token } = await created(server, all.secret, '/v1/widget-sessions', body)
    return { ...asPerson(person), name, token, scopes: scopes ?? null }
  }
  const callers: Caller[] = []
  for (const person of Object.values(people)) callers.push({ ...asPerson(person), name: person.name, token: await server.tokenOf(person) })
  callers.push(await keyOf('north key with all scopes', all.secret, groups.admin))
  callers.push(await keyOf('north key that reads', (await key(northAdmin, few)).secret, few))
  callers.push(await widget('widget of northRegular', northRegular))
  callers.push(await widget('widget of northSupport', northSupport))
  callers.push(await widget('widget of northAdmin that reads', northAdmin, ['customers:read', 'session:read', 'events:read']))
  return { callers, southKey: southKey.id as string }
}

/** A customer's own users, of every kind: each sees its own customer, in its own group, and nothing else. */
async function addCompanyCallers(server: TestServer, customers: Record<string, Seen>) {
  const kinds: [string, string, AnyGroup][] = [
    ['north1', 'full', 'companyFull'],
    ['north1', 'readOnly', 'companyReadOnly'],
    ['north2', 'limited', 'companyLimited'],
    ['north2', 'custom', 'companyCustom'],
    ['reseller1', 'full', 'companyFull'],
    ['south1', 'full', 'companyFull'],
    ['operator1', 'full', 'companyFull'],
  ]
  const callers: Caller[] = []
  for (const [key, permissions, group] of kinds) {
    const { id, partner } = customers[key]!
    const { token } = await addSignedIn(server, { id, partner }, `mark-${key}-zq ${permissions}`, permissions)
    const groupOn = (customer: string) => (customer === id ? group : undefined)
    const caller = { name: `${permissions} user of ${key}`, token, scopes: null, groupAtPartner: group, groupOn, person: null, own: id }
    callers.push(caller)
  }
  return callers
}

async function addOthers(server: TestServer, customers: Record<string, Seen>, southKey: string): Promise<OtherIds> {
  const { people, partners } = server
  const view = await created(server, people.southAdmin, '/v1/views', { name: 'mark-southview-zq', shared: true, state: {} })
  await created(server, people.northAdmin, '/v1/views', { name: 'Mine', state: {} })
  const body = { action: 'customers.activate', customers: [customers['south1']!.id], reason: 'mark-southjob-zq' }
  const job = await created(server, people.southAdmin, '/v1/jobs', body)
  const to = (key: string) => ({
    to: `${customers[key]!.mark}@secret.example`,
    partnerId: customers[key]!.partner,
    customerId: customers[key]!.id,
  })
  const mails = Object.keys(customers).map((key) => ({
    ...to(key),
    template: 'customerRestored' as const,
    language: 'en',
    data: { customer: customers[key]!.mark },
  }))
  const { db } = server.database
  const team = { name: 'mark-south1-zq Team', kind: 'admin', email: 'mark-south1-zq@team.example' }
  const contact = await created(server, people.southAdmin, '/v1/partner-contacts', team)
  const guest = { firstName: 'mark-south1-zq', lastName: 'Guest', email: 'mark-south1-zq@guest.example' }
  const invitation = await created(server, people.southAdmin, '/v1/invitations', { name: 'mark-south1-zq Guest', admin: guest })
  await queueMails(db, mails, server.clock())
  const idOf = async (table: 'mails' | 'company_users' | 'invoices' | 'services') =>
    (await db.selectFrom(table).select('id').where('partner_id', '=', partners.south).executeTakeFirstOrThrow()).id
  const made = await created(server, people.southAdmin, '/v1/exports', { format: 'csv', filter: { search: 'mark-southexport-zq' } })
  const link = await created(server, people.southAdmin, `/v1/exports/${made.id}/link`, {})
  const hook = await created(server, people.southAdmin, '/v1/webhook-endpoints', {
    url: 'https://mark-south1-zq.example/hook',
    description: 'mark-south1-zq hook',
  })
  const delivery = await created(server, people.southAdmin, `/v1/webhook-endpoints/${hook.id}/ping`, {})
  const sent = await created(server, people.southAdmin, '/v1/imports?fileName=mark-southimport-zq.csv', 'Name\nmark-southimport-zq\n')
  return {
    webhookEndpoint: [hook.id],
    webhookDelivery: [delivery.id],
    partnerContact: [contact.id],
    invitation: [invitation.id],
    mail: [await idOf('mails')],
    companyUser: [await idOf('company_users')],
    invoice: [await idOf('invoices')],
    service: [await idOf('services')],
    export: [made.id],
    import: [sent.id],
    download: [link.path.split('/').at(-1)],
    apiKey: [southKey],
    view: [view.id],
    job: [job.id],
    partner: [partners.south, partners.operator],
    user: [people.southAdmin.id, people.southRegular.id],
  }
}

async function created(server: TestServer, by: Person | string, path: string, body: object | string) {
  const answer = await server.call(by, 'POST', path, body)
  assert.ok(answer.status === 201 || answer.status === 202, answer.text)
  return answer.body
}
