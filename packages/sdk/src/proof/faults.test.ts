import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { after, cut, cutBody, faultyServer, html, json, page, problem, silence, stuckBody, type Respond } from '../testing/faulty-server.ts'

const start = async (...ways: Respond[]) => {
  const server = await faultyServer(...ways)
  return Object.assign(server, { client: createClient({ baseUrl: server.url, token: 'secret-token' }) })
}

test('slow headers end at the time limit', async () => {
  await using server = await start(silence)
  const error = await failureOf(server.client.customers.list({}, { timeoutMs: 80 }))
  assert.equal(error.kind, 'timeout')
  assert.equal(error.attempts, 1)
})

test('a slow body ends at the time limit', async () => {
  await using server = await start(stuckBody)
  assert.equal((await failureOf(server.client.customers.list({}, { timeoutMs: 80 }))).kind, 'timeout')
})

test('one time limit holds for token, attempts, waits and bodies together', async () => {
  await using server = await start(after(60, problem(503, 'unavailable')), after(60, problem(503, 'unavailable')), stuckBody)
  const token = () => new Promise<string>((resolve) => setTimeout(() => resolve('secret-token'), 60))
  const client = createClient({ baseUrl: server.url, token, maxRetries: 50 })
  // Without a limit over all of it, 50 retries of a body that never ends would not come back at all.
  const error = await failureOf(client.customers.list({}, { timeoutMs: 300 }))
  assert.ok(error.kind === 'timeout' || error.status === 503)
  assert.ok(server.requests.length < 5)
})

test('a token function that never answers ends at the time limit', async () => {
  await using server = await start(page([]))
  const client = createClient({ baseUrl: server.url, token: () => new Promise<string>(() => {}) })
  assert.equal((await failureOf(client.customers.list({}, { timeoutMs: 50 }))).kind, 'timeout')
  assert.equal(server.requests.length, 0)
})

test('a body that is cut off is asked for again', async () => {
  await using server = await start(cutBody, page([{ id: 'cus_1' }]))
  assert.deepEqual(await server.client.customers.list(), { data: [{ id: 'cus_1' }], nextCursor: null })
  assert.equal(server.requests.length, 2)
})

test('JSON that ends too early without a broken connection is asked for again', async () => {
  const half: Respond = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[')
  await using server = await start(half, page([]))
  await server.client.customers.list()
  assert.equal(server.requests.length, 2)
})

test('a call that changes something carries one idempotency key through all attempts', async () => {
  await using server = await start(cut, cutBody, json({ id: 'cus_1' }, 201))
  await server.client.customers.create({ name: 'Acme' })
  const keys = server.requests.map(({ headers }) => headers['idempotency-key'])
  assert.equal(keys.length, 3)
  assert.equal(new Set(keys).size, 1)
  assert.match(String(keys[0]), /^[\x21-\x7e]{20,200}$/)
  assert.deepEqual(
    server.requests.map(({ body }) => body),
    Array(3).fill('{"name":"Acme"}'),
  )
})

test('two calls carry two idempotency keys, and a key of one’s own is kept', async () => {
  await using server = await start(json({ id: 'cus_1' }, 201))
  for (const options of [{}, {}, { idempotencyKey: 'mine' }]) await server.client.customers.create({ name: 'Acme' }, options)
  const [first, second, third] = server.requests.map(({ headers }) => headers['idempotency-key'])
  assert.notEqual(first, second)
  assert.equal(third, 'mine')
})

test('the key of a call that failed can be used to make it again', async () => {
  await using server = await start(cut, json({ id: 'cus_1' }, 201))
  const error = await failureOf(server.client.customers.create({ name: 'Acme' }, { maxRetries: 0 }))
  assert.equal(error.kind, 'network')
  await server.client.customers.create({ name: 'Acme' }, { idempotencyKey: error.idempotencyKey })
  assert.equal(server.requests[0]!.headers['idempotency-key'], server.requests[1]!.headers['idempotency-key'])
})

test('a server that is not there is named with the reason', async () => {
  const server = await start(page([]))
  await server[Symbol.asyncDispose]()
  const error = await failureOf(server.client.customers.list({}, { maxRetries: 0 }))
  assert.equal(error.kind, 'network')
  assert.equal(error.retryable, true)
  assert.match(error.message, /ECONNREFUSED/)
})

for (const status of [408, 425, 429, 500, 502, 503, 504])
  test(`${status} passes: the call is sent again`, async () => {
    await using server = await start(problem(status, 'unavailable'), page([]))
    await server.client.customers.list()
    assert.equal(server.requests.length, 2)
  })

for (const status of [400, 403, 404, 409, 410, 412, 413, 415, 422, 501])
  test(`${status} does not pass: the call is sent once`, async () => {
    await using server = await start(problem(status, 'forbidden'), page([]))
    const error = await failureOf(server.client.customers.list())
    assert.deepEqual([error.kind, error.status, error.retryable, error.attempts], ['api', status, false, 1])
    assert.equal(server.requests.length, 1)
  })

test('503 for ever ends in one error after the retries', async () => {
  await using server = await start(problem(503, 'unavailable'))
  const error = await failureOf(server.client.customers.list())
  assert.deepEqual(
    [error.kind, error.status, error.code, error.attempts, error.retryable, error.requestId],
    ['api', 503, 'unavailable', 3, true, 'req_test'],
  )
  assert.equal(server.requests.length, 3)
})

test('a page of HTML is told apart from an answer, and says where to look', async () => {
  await using server = await start(html())
  const error = await failureOf(server.client.customers.list())
  assert.deepEqual([error.kind, error.status, error.retryable], ['protocol', 200, false])
  assert.match(error.message, /text\/html.*Check baseUrl/)
})

test('HTML of a gateway that is down for a moment is passed over', async () => {
  await using server = await start(html(502), page([]))
  await server.client.customers.list()
  assert.equal(server.requests.length, 2)
})

test('an empty answer where there should be one is an error', async () => {
  await using server = await start((response) => response.writeHead(200).end())
  assert.equal((await failureOf(server.client.customers.retrieve('cus_1'))).kind, 'protocol')
})

test('an answer of 204 is undefined', async () => {
  await using server = await start((response) => response.writeHead(204).end())
  assert.equal(await server.client.session.signOut(), undefined)
})

test('a redirect is not followed, so that no POST becomes a GET and no token travels', async () => {
  await using other = await start(page([]))
  await using server = await start((response) => response.writeHead(301, { location: other.url }).end())
  const error = await failureOf(server.client.customers.create({ name: 'Acme' }))
  assert.equal(error.kind, 'protocol')
  assert.match(error.message, /Check baseUrl \(301/)
  assert.equal(other.requests.length, 0)
})

test('a header that cannot be sent is the caller’s mistake and is not tried again', async () => {
  await using server = await start(json({}))
  const error = await failureOf(server.client.customers.create({ name: 'Acme' }, { idempotencyKey: 'line\nbreak' }))
  assert.deepEqual([error.kind, error.attempts, error.retryable], ['input', 1, false])
  assert.equal(server.requests.length, 0)
})

test('field errors, the present state and the rate limit come with the error', async () => {
  const fields = [{ field: 'name', message: 'This must not be empty' }]
  await using server = await start(problem(412, 'version_conflict', { ratelimit: '"calls";r=99;t=3' }, { fields, current: { version: 2 } }))
  const error = await failureOf(server.client.customers.update('cus_1', { name: '' }, { ifMatch: 1 }))
  assert.deepEqual(error.fields, fields)
  assert.deepEqual(error.current, { version: 2 })
  assert.deepEqual(error.rateLimit, { remaining: 99, resetMs: 3000 })
  assert.equal(server.requests[0]!.headers['if-match'], '"1"')
})
