import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, type Client } from '@clientele/sdk'
import { demoApiKey, demoPassword } from '../packages/server/src/demo/demo.ts'
import { eventually, startDemo, type Demo } from './demo.ts'

// Drives every operation over HTTP as a partner's own back end would be driven, and holds what comes back against the document that server serves.
type Described = { operationId: string; responses: Record<string, { content?: Record<string, { schema: object }> }> }
type Document = { openapi: string; paths: Record<string, Record<string, Described>> }
type Seen = { method: string; path: string; status: number; type: string; text: string }

let demo: Demo
let document: Document
let client: Client
const seen: Seen[] = []

const recording = async (request: Request, init?: RequestInit) => {
  const response = await fetch(request, init)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const text = type === 'text/event-stream' ? '' : await response.clone().text()
  seen.push({ method: request.method.toLowerCase(), path: new URL(request.url).pathname, status: response.status, type, text })
  return response
}

before(async () => {
  demo = await startDemo()
  document = (await (await fetch(`${demo.url}/openapi.json`)).json()) as Document
  client = createClient({ baseUrl: demo.url, fetch: recording, token: async () => (await demo.signIn(demo.personOf('admin').email)).token })
})
after(() => demo?.stop())

const operationOf = ({ method, path }: Seen) => {
  for (const [template, operations] of Object.entries(document.paths))
    if (new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path) && operations[method])
      return { template, operation: operations[method] }
  throw new Error(`${method} ${path} is not in the document`)
}

async function everyOperation() {
  const signedIn = createClient({ baseUrl: demo.url, fetch: recording, token: async () => tokens.token })
  let tokens = await signedIn.session.signIn({ email: demo.personOf('admin').email, password: demoPassword })
  tokens = await signedIn.session.refresh({ refreshToken: tokens.refreshToken })
  await signedIn.session.retrieve()
  await signedIn.session.signOut()
  const me = (await client.session.retrieve()).person!
  await createClient({ baseUrl: demo.url, fetch: recording, token: demoApiKey }).widgetSessions.create({
    userId: me.id,
    origins: ['https://portal.example'],
  })
  const key = await client.apiKeys.create({ name: 'Conformance', scopes: ['customers:read'] })
  await client.apiKeys.list()
  await client.apiKeys.delete(key.id)
  await client.partners.retrieve((await client.partners.list()).data[0]!.id)
  await client.partnerUsers.retrieve((await client.partnerUsers.list()).data[0]!.id)
  await client.serviceKinds.list()
  await client.preferences.update({ values: { conformance: { seen: true } } })
  await client.preferences.retrieve()
  await customersAndLinks()
  await belongings()
  await client.activity.list()
  const view = await client.views.create({ name: 'Conformance', state: {} })
  await client.views.list()
  await client.views.update(view.id, { name: 'Conformance, renamed' })
  await client.views.delete(view.id)
  await jobs()
  await mailsAndLinks()
  await exports()
  await webhooks()
  await imports()
}

async function customersAndLinks() {
  const stop = new AbortController()
  const event = client.events.stream({ signal: stop.signal })[Symbol.asyncIterator]().next()
  await eventually(
    async () => seen,
    (calls) => calls.some(({ path }) => path === '/v1/events'),
  )
  const made = await client.customers.create({ name: 'Conformance AS', country: 'NO' })
  assert.equal((await event).value?.customerId, made.id)
  stop.abort()
  await client.customers.list({ count: 'exact', search: 'conf' })
  await client.customers.summary()
  await client.customers.duplicates({ name: 'Conformance' })
  await client.registryCompanies.search({ query: 'nordlys' })
  await client.customers.retrieve(made.id)
  await client.customers.update(made.id, { website: 'https://conformance.example' }, { ifMatch: made.version })
  await client.customers.setStatus(made.id, { status: 'suspended' })
  const person = (await client.links.linkable(made.id)).data[0]!
  await client.links.create(made.id, { userId: person.id })
  await client.links.update(made.id, person.id, { group: 'regular' })
  await client.links.list(made.id)
  await client.links.delete(made.id, person.id)
  await client.links.createMany(made.id, { emails: [person.email, 'nobody@nowhere.example', 'not an address'] })
  await client.customers.delete(made.id)
  await client.customers.restore(made.id)
}

/** What belongs to a customer, of one that has much of it. */
async function belongings() {
  const [customer] = (await client.customers.list({ sort: '-orders', limit: 1 })).data
  const { id } = customer!
  await client.companyUsers.list(id)
  await client.orders.list(id)
  await client.subscriptions.list(id)
  await client.services.list(id)
  const service = await client.services.create(id, { kind: 'port', name: 'Conformance port', monthlyAmount: 4900 })
  await client.services.delete(id, service.id)
  const { data: owed } = await client.invoices.list(id, { status: ['open', 'overdue'] })
  // Whether it owes anything is the demo's; both answers are documented.
  const invoice = owed[0] ?? (await client.invoices.list(id)).data[0]!
  await client.invoices.recordPayment(id, invoice.id, {}).catch((error: { code: string }) => assert.equal(error.code, 'invoice_conflict'))
  await client.tickets.list(id)
  const { version } = await client.billing.retrieve(id)
  await client.billing.update(id, { reference: 'PO 4711' }, { ifMatch: version })
  await client.usage.retrieve(id, { days: 30 })
}

/** What is sent by e-mail, and what comes of it. The demo sends nothing: its outbox shows the links. */
async function mailsAndLinks() {
  const tokenTo = async (email: string) => {
    const mail = (await client.mails.list({ limit: 200 })).data.find(({ to }) => to === email)
    return /#([\w-]+)/.exec((await client.mails.retrieve(mail!.id)).text)![1]!
  }
  const admin = { firstName: 'Ada', lastName: 'Moe', email: 'ada@conformance.example' }
  const { id } = await client.customers.create({ name: 'Invited Admin AS', admin })
  const user = (await client.companyUsers.list(id)).data[0]!
  await client.companyUsers.resendInvitation(id, user.id)
  const visitor = createClient({ baseUrl: demo.url, fetch: recording })
  const token = await tokenTo(admin.email)
  await visitor.oneTimeLinks.lookUp({ token })
  await visitor.oneTimeLinks.redeem({ token, password: 'Quite-new-7' })
  await client.companyUsers.update(id, user.id, { name: 'Ada Moe Berg' })
  await client.companyUsers.resetPassword(id, user.id)
  await client.companyUsers.changeEmail(id, user.id, { email: 'ada.moe@conformance.example' })
  await visitor.passwordResets.create({ email: admin.email })
  const guest = { firstName: 'Bo', lastName: 'Lind', email: 'bo@conformance.example' }
  const invitation = await client.invitations.create({ name: 'Guest AS', admin: guest })
  await client.invitations.resend(invitation.id)
  await client.invitations.list()
  await client.invitations.cancel(invitation.id)
  const contact = await client.partnerContacts.create({ name: 'Operations', email: 'ops@conformance.example', kind: 'admin' })
  await client.partnerContacts.update(contact.id, { serviceMails: false })
  await client.partnerContacts.list()
  await client.partnerContacts.delete(contact.id)
}

async function exports() {
  const { id } = await client.exports.create({ format: 'csv', filter: { search: 'Conformance' } })
  await client.exports.list()
  await client.exports.retrieve(id)
  await (await client.exports.file(id)).text()
  const { path } = await client.exports.link(id)
  await (await client.exports.download(path.split('/').at(-1)!)).text()
  // Whether it has ended by then is a matter of moments; both answers are documented.
  await client.exports.cancel(id).catch((error: { code: string }) => assert.equal(error.code, 'export_conflict'))
}

async function webhooks() {
  const { id } = await client.webhookEndpoints.create({ url: 'https://hooks.conformance.example/in', events: ['customer.created'] })
  await client.webhookEndpoints.list()
  await client.webhookEndpoints.retrieve(id)
  await client.webhookEndpoints.update(id, { description: 'Conformance' })
  await client.webhookEndpoints.rotateSecret(id, { overlapHours: 1 })
  const ping = await client.webhookEndpoints.ping(id)
  await client.webhookDeliveries.list(id, { type: ['ping'] })
  await client.webhookDeliveries.replay(ping.id)
  await client.webhookDeliveries.retrieve(ping.id)
  await client.webhookEndpoints.delete(id)
}

async function imports() {
  const { id } = await client.imports.create('Name,Email\nConformance Import,import@conformance.example\n,nobody\n', {
    fileName: 'conformance.csv',
  })
  const until = (status: string) =>
    eventually(
      () => client.imports.retrieve(id),
      (now) => now.status === status,
    )
  await until('ready')
  await client.imports.list()
  await client.imports.update(id, { duplicates: 'update' })
  await client.imports.check(id)
  await until('checked')
  await client.imports.rows(id, { show: 'errors' })
  await client.imports.editRows(id, { rows: [{ row: 3, cells: [{ column: 2, text: 'still@conformance.example' }] }] })
  await client.imports.start(id)
  await until('done')
  await (await client.imports.rejected(id)).text()
  const { path } = await client.imports.link(id)
  await (await client.imports.download(path.split('/').at(-1)!)).text()
  const other = await client.imports.create(new Blob(['Name\nNobody\n']))
  await client.imports.cancel(other.id)
}

async function jobs() {
  const made = await client.customers.create({ name: 'Job AS' })
  const job = await client.jobs.create({ action: 'customers.deactivate', customers: [made.id] })
  await eventually(
    () => client.jobs.retrieve(job.id),
    ({ status }) => status === 'done',
  )
  await client.jobs.results(job.id)
  await client.jobs.list()
  const undo = await client.jobs.undo(job.id)
  // Whether it still can be cancelled is a matter of moments; both answers are documented.
  await client.jobs.cancel(undo.id).catch((error: { code: string }) => assert.equal(error.code, 'job_conflict'))
}

test('KIT-13: an OpenAPI 3.1 document is served, and every operation in it answers as it says', async () => {
  assert.match(document.openapi, /^3\.1\./)
  await everyOperation()
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema({ ...document, $id: 'document' })
  const pointer = (...parts: string[]) => parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const driven = new Set<string>()
  for (const call of seen) {
    const { template, operation } = operationOf(call)
    const described = operation.responses[call.status]
    assert.ok(described, `${operation.operationId} answered ${call.status}, which the document does not know`)
    driven.add(operation.operationId)
    if (!described.content) {
      assert.equal(call.text, '', `${operation.operationId} should answer nothing`)
      continue
    }
    assert.ok(described.content[call.type], `${operation.operationId} answered ${call.type}`)
    if (call.type === 'text/event-stream' || call.type === 'text/csv') continue
    const validate: ValidateFunction = ajv.compile({
      $ref: `document#${pointer('paths', template, call.method, 'responses', String(call.status), 'content', call.type, 'schema')}`,
    })
    assert.ok(validate(JSON.parse(call.text)), `${operation.operationId}: ${ajv.errorsText(validate.errors)}`)
  }
  const all = Object.values(document.paths).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId))
  assert.deepEqual([...driven].toSorted(), all.toSorted())
})

test('KIT-13: an answer that is not as documented would be noticed', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema({ ...document, $id: 'document' })
  const validate = ajv.compile({ $ref: 'document#/components/schemas/Customer' })
  assert.equal(validate({ id: 'cus_1', name: 7 }), false)
})
