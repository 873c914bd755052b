import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, json, page, problem, type Respond } from '../testing/faulty-server.ts'

const pages = [page(['a', 'b'], 'cursor-1'), page([], 'cursor-2'), page(['c'], 'cursor-3'), page(['d'])]
const start = async (...ways: Respond[]) => {
  const server = await faultyServer(...ways)
  return Object.assign(server, { client: createClient({ baseUrl: server.url, token: 'secret-token', maxRetries: 0 }) })
}
const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('a listing that is awaited gives one page', async () => {
  await using server = await start(...pages)
  assert.deepEqual(await server.client.customers.list(), { data: ['a', 'b'], nextCursor: 'cursor-1' })
  assert.equal(server.requests.length, 1)
})

test('for await goes through all items, past an empty page, to the page without a next one', async () => {
  await using server = await start(...pages)
  assert.deepEqual(await collect(server.client.customers.list({ search: 'x', limit: 2 })), ['a', 'b', 'c', 'd'])
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    [
      '/v1/customers?search=x&limit=2',
      '/v1/customers?search=x&limit=2&cursor=cursor-1',
      '/v1/customers?search=x&limit=2&cursor=cursor-2',
      '/v1/customers?search=x&limit=2&cursor=cursor-3',
    ],
  )
})

test('pages() goes page by page, and a saved cursor goes on from there', async () => {
  await using server = await start(...pages)
  let saved: string | null = null
  for await (const { nextCursor } of server.client.customers.list().pages()) {
    saved = JSON.parse(JSON.stringify(nextCursor)) as string
    break
  }
  await using later = await start(...pages.slice(1))
  assert.deepEqual(await collect(later.client.customers.list({ cursor: saved! })), ['c', 'd'])
  assert.equal(later.requests[0]!.url, '/v1/customers?cursor=cursor-1')
})

test('leaving the loop asks for nothing more', async () => {
  await using server = await start(...pages)
  for await (const item of server.client.customers.list()) if (item) break
  assert.equal(server.requests.length, 1)
})

test('toArray takes as many as it is told, and no page more', async () => {
  await using server = await start(...pages)
  assert.deepEqual(await server.client.customers.list().toArray({ limit: 3 }), ['a', 'b', 'c'])
  assert.equal(server.requests.length, 3)
  assert.deepEqual(await server.client.customers.list().toArray({ limit: 0 }), [])
})

test('a listing that was awaited goes on from that page without asking for it again', async () => {
  await using server = await start(...pages)
  const listing = server.client.customers.list()
  await listing
  await collect(listing)
  assert.equal(server.requests.length, 4)
})

test('a cursor that comes back is an error and not an endless loop', async () => {
  await using server = await start(page(['a'], 'one'), page(['b'], 'two'), page(['c'], 'one'))
  const error = await failureOf(collect(server.client.customers.list()))
  assert.equal(error.kind, 'protocol')
  assert.equal(server.requests.length, 3)
})

test('an answer without a cursor is no page', async () => {
  for (const answer of [{ data: [] }, { nextCursor: null }]) {
    await using server = await start(json(answer))
    assert.equal((await failureOf(collect(server.client.customers.list()))).kind, 'protocol')
  }
})

test('a failure in the middle comes out of the loop after the items before it', async () => {
  await using server = await start(page(['a'], 'one'), problem(503, 'unavailable'))
  const seen: unknown[] = []
  const error = await failureOf(
    (async () => {
      for await (const item of server.client.customers.list()) seen.push(item)
    })(),
  )
  assert.deepEqual([seen, error.status], [['a'], 503])
})

test('the signal reaches every page', async () => {
  await using server = await start(...pages)
  const controller = new AbortController()
  const error = await failureOf(
    (async () => {
      for await (const item of server.client.customers.list({}, { signal: controller.signal }))
        if ((item as unknown) === 'b') controller.abort()
    })(),
  )
  assert.deepEqual([error.kind, server.requests.length], ['abort', 1])
})

test('the time limit holds for a later page', async () => {
  await using server = await start(page(['a'], 'one'), () => {})
  assert.equal((await failureOf(collect(server.client.customers.list({}, { timeoutMs: 60 })))).kind, 'timeout')
})

test('the first page can tell what came with it', async () => {
  await using server = await start(json({ data: [], nextCursor: null }, 200, { ratelimit: '"calls";r=5;t=2' }))
  const { data, status, requestId, rateLimit, attempts } = await server.client.customers.list().withResponse()
  assert.deepEqual([data.nextCursor, status, requestId, rateLimit, attempts], [null, 200, 'req_test', { remaining: 5, resetMs: 2000 }, 1])
})
