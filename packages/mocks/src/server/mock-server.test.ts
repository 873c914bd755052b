import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { createClient, type Client, type LiveEvent } from '@clientele/sdk'
import { setupServer } from 'msw/node'
import { customer, mock, page, problem } from '../index.ts'
import { createMockServer, type MockServer } from './mock-server.ts'

const baseUrl = 'https://api.host.example'
const network = setupServer()
let server: MockServer
let admin: Client
before(async () => {
  server = await createMockServer({ customers: 30 })
  network.listen()
  network.use(...server.handlers(baseUrl))
  admin = createClient({ baseUrl, token: () => server.tokenFor('admin') })
})
after(async () => {
  network.close()
  await server.stop()
})
afterEach(() => network.resetHandlers(...server.handlers(baseUrl)))

const names = async (client: Client) => (await client.customers.list().toArray({ limit: 1000 })).map(({ name }) => name)

test('KIT-12 the real server answers behind msw: customers are listed, created and refused as it does', async () => {
  const before = await names(admin)
  assert.ok(before.length > 20)
  const made = await admin.customers.create({ name: 'Made in a test' })
  assert.equal((await admin.customers.retrieve(made.id)).name, 'Made in a test')
  await assert.rejects(async () => await admin.customers.update(made.id, { name: 'x' }, { ifMatch: 7 }), { code: 'version_conflict' })
  const support = createClient({ baseUrl, token: () => server.tokenFor('support') })
  await assert.rejects(async () => await support.customers.create({ name: 'y' }), { code: 'forbidden' })
  assert.ok((await names(support)).length < before.length)
})

test('KIT-12 live events arrive through msw as they happen', async () => {
  const stop = new AbortController()
  const heard: LiveEvent[] = []
  const stream = admin.events.stream({ signal: stop.signal })[Symbol.asyncIterator]()
  const first = stream.next()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const made = await admin.customers.create({ name: 'Heard of' })
  heard.push((await first).value as LiveEvent)
  assert.deepEqual([heard[0]?.type, heard[0]?.customerId], ['customer.created', made.id])
  stop.abort()
})

test('KIT-12 a fault stands before the server for as long as a test wants it', async () => {
  network.use(mock.customers.list(() => problem('unavailable', { retryAfter: 1 }), { once: true }))
  const client = createClient({ baseUrl, token: () => server.tokenFor('admin'), maxRetries: 0 })
  await assert.rejects(async () => await client.customers.list(), { code: 'unavailable', retryAfterMs: 1000 })
  assert.ok((await client.customers.list()).data.length > 0)
  network.use(mock.customers.list(() => page([customer({ name: 'Alone' })])))
  assert.deepEqual(await names(client), ['Alone'])
})

test('KIT-12 after a reset everything is as it was, and tokens from before are still good', async () => {
  await server.reset()
  const before = await names(admin)
  const stop = new AbortController()
  const stream = admin.events.stream({ signal: stop.signal, lastEventId: '0' })[Symbol.asyncIterator]()
  await admin.customers.create({ name: 'Soon forgotten' })
  assert.equal((await names(admin)).length, before.length + 1)
  await server.reset()
  assert.deepEqual(await names(admin), before)
  await assert.rejects(() => stream.next(), { code: 'events_gone' })
  stop.abort()
})

test('KIT-12 a given world has just its own people and customers, at its own time', async () => {
  const small = await createMockServer({
    customers: [
      { name: 'Acme', country: 'NO' },
      { name: 'Bolt', type: 'individual' },
    ],
    people: [
      { name: 'Ada Moe', email: 'ada@host.example' },
      { name: 'Bo Li', email: 'bo@host.example', group: 'readOnly', links: 1 },
    ],
    now: '2030-05-01T12:00:00Z',
  })
  try {
    assert.deepEqual(await names(createClient(small.client('Ada Moe'))), ['Acme', 'Bolt'])
    const theirs = createClient(small.client('readOnly'))
    const [only, ...none] = (await theirs.customers.list()).data
    assert.deepEqual([only?.name, only?.group, only?.createdAt.slice(0, 10), none], ['Acme', 'readOnly', '2030-05-01', []])
    await assert.rejects(() => small.tokenFor('nobody'), /There is nobody called nobody\. There are ada@host\.example, bo@host\.example\./)
  } finally {
    await small.stop()
  }
})

test('KIT-12 the same seed gives the same customers, another one others', async () => {
  const now = '2030-05-01T12:00:00Z'
  const of = async (seed: number) => {
    const one = await createMockServer({ customers: 5, seed, now })
    const found = await names(createClient(one.client('admin')))
    await one.stop()
    return found
  }
  const first = await of(1)
  assert.deepEqual(await of(1), first)
  assert.notDeepEqual(await of(2), first)
})
