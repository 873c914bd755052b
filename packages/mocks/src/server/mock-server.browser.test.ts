import { createClient, type Client, type LiveEvent } from '@clientele/sdk'
import { assert } from 'chai'
import { setupWorker } from 'msw/browser'
import { mock, networkError, problem } from '../index.ts'
import { createMockServer, type MockServer } from './mock-server.ts'

const baseUrl = '/mocked'
let server: MockServer
let admin: Client
const worker = setupWorker()

before(async function () {
  this.timeout(120_000)
  server = await createMockServer({ customers: 20 })
  worker.use(...server.handlers(baseUrl))
  await worker.start({ quiet: true })
  admin = createClient({ baseUrl, token: () => server.tokenFor('admin'), maxRetries: 0 })
})
after(async () => {
  await worker.stop()
  await server.stop()
})

const names = async () => (await admin.customers.list().toArray({ limit: 100 })).map(({ name }) => name)

it('KIT-12 in a browser, the real server lists, creates and refuses customers without any network', async () => {
  const before = await names()
  assert.isAbove(before.length, 10)
  const { id } = await admin.customers.create({ name: 'Made in a page' })
  assert.equal((await admin.customers.retrieve(id)).name, 'Made in a page')
  const support = createClient({ baseUrl, token: () => server.tokenFor('support') })
  const refused = await support.customers.create({ name: 'Not made' }).catch((error: { code?: string }) => error.code)
  assert.equal(refused, 'forbidden')
}).timeout(60_000)

it('KIT-12 in a browser, live events arrive as they happen', async () => {
  const stop = new AbortController()
  const stream = admin.events.stream({ signal: stop.signal })[Symbol.asyncIterator]()
  const first = stream.next()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const [one, other] = [await admin.customers.create({ name: 'One' }), await admin.customers.create({ name: 'Other' })]
  const heard: (string | null)[] = [((await first).value as LiveEvent).customerId]
  heard.push(((await stream.next()).value as LiveEvent).customerId)
  assert.deepEqual(heard, [one.id, other.id])
  stop.abort()
}).timeout(60_000)

it('KIT-12 in a browser, a fault stands before the server until it is taken away', async () => {
  worker.use(
    mock.customers.list(() => problem('rate_limited'), { once: true }),
    mock.customers.summary(() => networkError(), { once: true }),
  )
  const code = await admin.customers.list().catch((error: { code?: string }) => error.code)
  const kind = await admin.customers.summary().catch((error: { kind?: string }) => error.kind)
  assert.deepEqual([code, kind], ['rate_limited', 'network'])
  assert.isAbove((await admin.customers.summary()).customers, 0)
}).timeout(60_000)

it('KIT-12 in a browser, a reset puts everything back', async () => {
  await server.reset()
  const before = await names()
  await admin.customers.create({ name: 'Soon forgotten' })
  assert.lengthOf(await names(), before.length + 1)
  await server.reset()
  assert.deepEqual(await names(), before)
}).timeout(60_000)
