import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, page, problem, type Respond } from '../testing/faulty-server.ts'

const start = async (...ways: Respond[]) => {
  const server = await faultyServer(...ways)
  return Object.assign(server, { client: createClient({ baseUrl: server.url, token: 'secret-token' }) })
}
const limited = (retryAfter: string, headers: Record<string, string> = {}) =>
  problem(429, 'rate_limited', { 'retry-after': retryAfter, ...headers })

test('Retry-After in seconds is waited for', async () => {
  const arrivals: number[] = []
  const noting =
    (way: Respond): Respond =>
    (response, seen) => (arrivals.push(performance.now()), way(response, seen))
  await using server = await start(noting(limited('1')), noting(page([])))
  await server.client.customers.list()
  assert.ok(arrivals[1]! - arrivals[0]! >= 990, 'it came back before it was asked to')
})

test('Retry-After as a date is read by the clock of the server', async () => {
  const date = 'Wed, 01 Jan 2020 00:00:00 GMT'
  await using server = await start(limited('Wed, 01 Jan 2020 00:01:00 GMT', { date }))
  const error = await failureOf(server.client.customers.list())
  assert.equal(error.retryAfterMs, 60_000)
  assert.equal(server.requests.length, 1)
})

test('Retry-After as a date that has passed means now', async () => {
  await using server = await start(limited('Wed, 01 Jan 2020 00:00:00 GMT'), page([]))
  await server.client.customers.list()
  assert.equal(server.requests.length, 2)
})

test('Retry-After beyond the time limit fails at once and says when', async () => {
  await using server = await start(limited('3600'))
  const error = await failureOf(server.client.customers.list())
  assert.deepEqual(
    [error.kind, error.code, error.retryAfterMs, error.retryable, error.attempts],
    ['api', 'rate_limited', 3_600_000, true, 1],
  )
  assert.equal(server.requests.length, 1)
})

test('Retry-After of a billion years fails at once', async () => {
  await using server = await start(limited('9'.repeat(400)))
  const error = await failureOf(server.client.customers.list())
  assert.equal(error.retryAfterMs, Infinity)
  assert.equal(server.requests.length, 1)
})

for (const nonsense of ['soon', '-5', '', '1e3', 'NaN', '12 parsecs'])
  test(`Retry-After "${nonsense}" makes no sense and gives way to the usual wait`, async () => {
    await using server = await start(limited(nonsense), page([]))
    await server.client.customers.list()
    assert.equal(server.requests.length, 2)
  })
