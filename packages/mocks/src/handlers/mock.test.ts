import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { contract } from '@clientele/contract'
import { createClient, type LiveEvent } from '@clientele/sdk'
import { setupServer } from 'msw/node'
import { customer, delay, event, mock, mockAt, networkError, page, problem, session } from '../index.ts'

const network = setupServer()
before(() => network.listen())
afterEach(() => network.resetHandlers())
after(() => network.close())

const client = createClient({ baseUrl: 'https://api.host.example', token: 'a-token', maxRetries: 0 })

test('KIT-12 there is a typed handler for every operation of the contract, and its input is parsed', async () => {
  for (const [resource, operations] of Object.entries(contract))
    for (const name of Object.keys(operations))
      assert.equal(typeof (mock as Record<string, Record<string, unknown>>)[resource]?.[name], 'function', `${resource}.${name}`)
  network.use(
    mock.customers.list(({ input }) => page([customer({ name: `${input.search} in ${input.limit} by ${input.sort}` })], { count: 1 })),
    mock.customers.update(({ params, input }) => customer({ id: params.customer, version: 8, ...(input.name && { name: input.name }) })),
  )
  const found = await client.customers.list({ search: 'acme', status: ['active'] })
  assert.equal(found.data[0]?.name, 'acme in 50 by name')
  const id = customer().id
  const { name, version } = await client.customers.update(id, { name: 'New name' })
  assert.deepEqual([name, version], ['New name', 8])
})

test('KIT-12 input that the contract does not take is refused as the server refuses it', async () => {
  network.use(mock.customers.create(() => customer()))
  const answer = await fetch('https://api.host.example/v1/customers', { method: 'POST', body: '{"name":"","colour":"red"}' })
  const { code, fields } = (await answer.json()) as { code: string; fields: { field: string }[] }
  assert.deepEqual([answer.status, code, fields.map(({ field }) => field)], [422, 'invalid_input', ['name', 'colour']])
  network.use(mock.customers.retrieve(() => customer()))
  await assert.rejects(async () => await client.customers.retrieve('nonsense'), { code: 'not_found' })
})

test('KIT-12 an answer that the contract does not allow fails, and says where', async () => {
  network.use(mock.customers.list(() => page([customer({ id: 'not an id' })])))
  await assert.rejects(async () => await client.customers.list(), /The mock of customers\.list .*data\.0\.id/)
})

test('KIT-12 problems, slow answers and lost connections are answered on demand', async () => {
  network.use(
    mock.customers.retrieve(() => problem('version_conflict', { current: customer({ name: 'Newer' }), requestId: 'req_1' })),
    mock.customers.summary(() => networkError()),
    mock.session.retrieve(async () => (await delay(300), session({ group: 'support' }))),
    mock.links.delete(() => problem('rate_limited', { retryAfter: 3 })),
  )
  await assert.rejects(async () => await client.customers.retrieve(customer().id), { code: 'version_conflict', requestId: 'req_1' })
  await assert.rejects(async () => await client.customers.summary(), { kind: 'network' })
  await assert.rejects(async () => await client.session.retrieve({ timeoutMs: 50 }), { kind: 'timeout' })
  assert.ok(!(await client.session.retrieve()).permissions.includes('customers:write'))
  await assert.rejects(async () => await client.links.delete(customer().id, `usr_${'0'.repeat(26)}`), {
    code: 'rate_limited',
    retryAfterMs: 3000,
  })
})

test('KIT-12 a mock answers without a body where the API does, and only at its own address', async () => {
  network.use(
    mockAt('https://other.example').session.signOut(() => problem('internal')),
    mock.session.signOut(() => undefined),
  )
  assert.equal(await client.session.signOut(), undefined)
})

test('KIT-12 live events are what a handler yields, and those that were seen do not come again', async () => {
  const [one, two, three] = [event(), event({ type: 'link.created' }), event()]
  network.use(
    mock.events.stream(async function* () {
      yield one
      await delay(20)
      yield two
      yield three
    }),
  )
  const hear = async (count: number, lastEventId?: string) => {
    const heard: LiveEvent[] = []
    for await (const each of client.events.stream({ lastEventId })) if (heard.push(each) === count) break
    return heard.map(({ id }) => id)
  }
  assert.deepEqual(await hear(3), [one.id, two.id, three.id])
  assert.deepEqual(await hear(2, one.id), [two.id, three.id])
})
