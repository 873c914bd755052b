import { contract, methodOf, openapi, pathOf, type Operation } from '@clientele/contract'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addSignedIn } from '../testing/company-people.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { valid, type JsonSchema } from './from-schema.ts'

// What a customer's own admin may call at all, written down here once more by hand: a new operation is shut to it until somebody thinks about it.
const open = new Set([
  'session.retrieve',
  'session.signOut',
  'preferences.retrieve',
  'preferences.update',
  'events.stream',
  'serviceKinds.list',
  'activity.list',
  'customers.list',
  'customers.summary',
  'customers.retrieve',
  'customers.update',
  'companyUsers.list',
  'companyUsers.update',
  'companyUsers.resendInvitation',
  'companyUsers.resetPassword',
  'companyUsers.changeEmail',
  'orders.list',
  'subscriptions.list',
  'services.list',
  'services.delete',
  'invoices.list',
  'billing.retrieve',
  'billing.update',
  'tickets.list',
  'usage.retrieve',
])

const operations = Object.entries(contract).flatMap(([resource, group]) =>
  Object.entries(group as Record<string, Operation>).map(([name, operation]) => ({ name: `${resource}.${name}`, operation })),
)
const document = JSON.parse(JSON.stringify(openapi()))

let server: TestServer
let customer: { id: string; partner: string }
let token: string
before(async () => {
  server = await startServer()
  const { body } = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Own Ltd' })
  customer = { id: body.id, partner: server.partners.north }
  ;({ token } = await addSignedIn(server, customer, 'Own Admin'))
})
after(() => server?.stop())

const pathOn = ({ route }: Operation) =>
  `/v1${pathOf(route).replace('{customer}', customer.id)}`.replace(/\{(\w+)\}/g, (_, name: string) => `${prefixes[name]}_${'0'.repeat(26)}`)
const prefixes: Record<string, string> = {
  user: 'usr',
  partner: 'par',
  apiKey: 'key',
  view: 'viw',
  job: 'job',
  mail: 'mai',
  invitation: 'ivt',
  partnerContact: 'pct',
  companyUser: 'cpu',
  invoice: 'inv',
  service: 'svc',
  export: 'exp',
  webhookEndpoint: 'whe',
  webhookDelivery: 'whd',
  import: 'imp',
}

const bodyOf = ({ route }: Operation) => {
  const described = document.paths[`/v1${pathOf(route)}`][methodOf(route).toLowerCase()]
  const schema = described.requestBody?.content['application/json']?.schema
  if (!schema) return undefined
  const options = {
    components: document.components.schemas as Record<string, JsonSchema>,
    ids: () => fc.constant(customer.id),
    text: fc.constant('a'),
  }
  return fc.sample(valid(schema, options), { numRuns: 1, seed: 3 })[0]
}

for (const { name, operation } of operations.filter(({ operation }) => operation.route[1] !== 'public' && !operation.stream))
  if (!open.has(name))
    test(`USR-8 an admin of a customer is refused ${name}, on its own customer too`, async () => {
      const answer = await server.call(token, methodOf(operation.route), pathOn(operation), bodyOf(operation))
      assert.equal(answer.status, 403, `${name}: ${answer.text}`)
    })
  else if (name !== 'session.signOut')
    test(`USR-8 an admin of a customer may call ${name} on it`, async () => {
      const answer = await server.call(token, methodOf(operation.route), pathOn(operation), bodyOf(operation))
      const isTerms = name === 'customers.update' && answer.status === 403
      assert.ok(answer.status < 500 && (answer.status !== 403 || isTerms), `${name}: ${answer.text}`)
    })

// What is one's own, and nothing of the customer's: how one likes to see things, and to leave.
const stillWrites = ['preferences.update', 'session.signOut']

test('LIFE-1 while its customer is suspended its admin is refused all that changes anything, and told why; it reads as before', async () => {
  const { body } = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Suspended Ltd' })
  const own = { id: body.id as string, partner: server.partners.north }
  const person = await addSignedIn(server, own, 'Suspended Admin')
  await server.call(server.people.northAdmin, 'POST', `/v1/customers/${own.id}/status`, { status: 'suspended' })
  const shut: string[] = []
  for (const { name, operation } of operations) {
    const method = methodOf(operation.route)
    if (operation.route[1] === 'public' || operation.stream || stillWrites.includes(name)) continue
    const path = pathOn(operation).replace(customer.id, own.id)
    const answer = await server.call(person.token, method, path, bodyOf(operation))
    if (!open.has(name)) assert.equal(answer.status, 403, `${name}: ${answer.text}`)
    else if (method === 'GET') assert.ok(answer.status < 300, `${name}: ${answer.text}`)
    else {
      assert.deepEqual([answer.status, answer.body.code], [403, 'account_suspended'], name)
      shut.push(name)
    }
  }
  assert.deepEqual(shut, [
    'customers.update',
    'companyUsers.update',
    'companyUsers.resendInvitation',
    'companyUsers.resetPassword',
    'companyUsers.changeEmail',
    'services.delete',
    'billing.update',
  ])
})

test('USR-8 it changes the profile, and not what its partner agreed on with it', async () => {
  const path = `/v1/customers/${customer.id}`
  assert.equal((await server.call(token, 'PATCH', path, { phone: '+47 22 22 22 22' })).body.phone, '+47 22 22 22 22')
  const before = (await server.call(server.people.northAdmin, 'GET', path)).body
  for (const body of [{ partnerId: server.partners.northReseller }, { role: 'agency' }, { currency: 'NOK' }, { parentId: null }]) {
    const refused = await server.call(token, 'PATCH', path, body)
    assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden'], JSON.stringify(body))
  }
  assert.deepEqual((await server.call(server.people.northAdmin, 'GET', path)).body, before)
})

test('USR-8 it sees one customer in every list and total, and who it is', async () => {
  await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Other Ltd' })
  for (const query of ['', '?sort=-mrr', '?sort=services.port', '?search=own', '?offset=0', '?count=exact', '?hideInactive=true']) {
    const { body, text } = await server.call(token, 'GET', `/v1/customers${query}`)
    assert.deepEqual([body.data?.length, body.data?.[0]?.name, body.data?.[0]?.group], [1, 'Own Ltd', 'companyFull'], `${query} ${text}`)
  }
  assert.deepEqual((await server.call(token, 'GET', '/v1/customers?search=other')).body.data, [])
  assert.equal((await server.call(token, 'GET', '/v1/customer-summary')).body.customers, 1)
  const me = (await server.call(token, 'GET', '/v1/session')).body
  assert.deepEqual([me.kind, me.customerId, me.group, me.person.name], ['companyUser', customer.id, 'companyFull', 'Own Admin'])
})

test('USR-8 it reads what happened to its customer, and not which partner users reach it', async () => {
  const { northAdmin, northRegular } = server.people
  await server.call(northAdmin, 'POST', `/v1/customers/${customer.id}/users`, { userId: northRegular.id, group: 'support' })
  const types = async (path: string) =>
    (await server.call(token, 'GET', path)).body.data.map((one: { type: string }) => one.type) as string[]
  for (const path of ['/v1/activity', `/v1/activity?customer=${customer.id}`, '/v1/activity?type=link.created']) {
    const found = await types(path)
    assert.ok(!found.some((type) => type.startsWith('link.')), `${path}: ${found.join()}`)
    if (!path.includes('link')) assert.ok(found.includes('customer.created') && found.includes('session.started'), found.join())
  }
})

test('USR-8 a person of its customer is not found under another customer, nor another’s person under its own', async () => {
  const other = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Third Ltd' })).body.id as string
  const theirs = await addSignedIn(server, { id: other, partner: server.partners.north }, 'Third Admin')
  for (const [where, whom] of [
    [customer.id, theirs.id],
    [other, theirs.id],
  ])
    for (const what of ['invitation', 'password-reset', 'email']) {
      const body = what === 'email' ? { email: 'taken-over@thief.example' } : undefined
      const answer = await server.call(token, 'POST', `/v1/customers/${where}/company-users/${whom}/${what}`, body)
      assert.equal(answer.status, 404, `${where} ${what}: ${answer.text}`)
    }
  assert.deepEqual(await server.database.db.selectFrom('mails').select('id').where('company_user_id', '=', theirs.id).execute(), [])
})
