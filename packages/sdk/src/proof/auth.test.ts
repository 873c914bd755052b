import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { after, faultyServer, json, page, problem, type Respond } from '../testing/faulty-server.ts'

const refuse = problem(401, 'token_expired')
/** Accepts one token and refuses all others. */
const onlyFor =
  (token: string): Respond =>
  (response, seen) =>
    (seen.headers.authorization === `Bearer ${token}` ? page([]) : refuse)(response, seen)

function counting(...tokens: string[]) {
  let asked = 0
  return Object.assign(async () => tokens[Math.min(asked++, tokens.length - 1)]!, { asked: () => asked })
}

test('a token that is refused is asked for anew, and the call is replayed once', async () => {
  await using server = await faultyServer(onlyFor('second'))
  const token = counting('first', 'second')
  await createClient({ baseUrl: server.url, token }).customers.list()
  assert.deepEqual([token.asked(), server.requests.length], [2, 2])
})

test('a call that changes something keeps its idempotency key when it is replayed', async () => {
  await using server = await faultyServer(refuse, json({ id: 'cus_1' }, 201))
  await createClient({ baseUrl: server.url, token: counting('first', 'second') }).customers.create({ name: 'Acme' })
  const keys = new Set(server.requests.map(({ headers }) => headers['idempotency-key']))
  assert.deepEqual([keys.size, server.requests.length], [1, 2])
})

test('401 for ever ends in one error after one replay', async () => {
  await using server = await faultyServer(refuse)
  const token = counting('first', 'second', 'third')
  const error = await failureOf(createClient({ baseUrl: server.url, token }).customers.list())
  assert.deepEqual([error.kind, error.status, error.code, error.retryable, error.attempts], ['auth', 401, 'token_expired', false, 2])
  assert.deepEqual([token.asked(), server.requests.length], [2, 2])
})

test('a fixed token that is refused is not sent again', async () => {
  await using server = await faultyServer(refuse)
  const error = await failureOf(createClient({ baseUrl: server.url, token: 'fixed' }).customers.list())
  assert.deepEqual([error.kind, server.requests.length], ['auth', 1])
})

test('a replay after 401 does not use up a retry', async () => {
  await using server = await faultyServer(refuse, problem(503, 'unavailable'), page([]))
  await createClient({ baseUrl: server.url, token: counting('first', 'second'), maxRetries: 1 }).customers.list()
  assert.equal(server.requests.length, 3)
})

test('a hundred calls at once with an expired token make one refresh', async () => {
  await using server = await faultyServer(page([]))
  let asked = 0
  const token = async () => ({ token: `token-${++asked}`, expiresAt: Date.now() + (asked === 1 ? 40 : 3_600_000) })
  const client = createClient({ baseUrl: server.url, token })
  await client.customers.list()
  await new Promise((resolve) => setTimeout(resolve, 60))
  await Promise.all(Array.from({ length: 100 }, () => client.customers.list()))
  assert.equal(asked, 2)
  assert.deepEqual(new Set(server.requests.slice(1).map(({ headers }) => headers.authorization)), new Set(['Bearer token-2']))
})

test('a hundred calls whose token is refused while they are under way make one refresh', async () => {
  await using server = await faultyServer(after(20, onlyFor('second')))
  const token = counting('first', 'second', 'third')
  const client = createClient({ baseUrl: server.url, token })
  await Promise.all(Array.from({ length: 100 }, () => client.customers.list()))
  assert.equal(token.asked(), 2)
  assert.equal(server.requests.length, 200)
})

test('without a token nothing is sent, but a call that needs none works', async () => {
  await using server = await faultyServer(json({ token: 't' }))
  const client = createClient({ baseUrl: server.url })
  const error = await failureOf(client.customers.list())
  assert.deepEqual([error.kind, server.requests.length], ['auth', 0])
  await client.session.signIn({ email: 'a@b.example', password: 'x' })
  assert.equal(server.requests[0]!.headers.authorization, undefined)
})

test('wrong credentials do not ask for a token', async () => {
  await using server = await faultyServer(problem(401, 'wrong_credentials'))
  const token = counting('first')
  const error = await failureOf(createClient({ baseUrl: server.url, token }).session.signIn({ email: 'a@b.example', password: 'x' }))
  assert.deepEqual([error.code, token.asked(), server.requests.length], ['wrong_credentials', 0, 1])
})

test('a token function that fails ends the call, and the next call asks again', async () => {
  await using server = await faultyServer(page([]))
  let asked = 0
  const token = () => {
    if (asked++ === 0) throw new Error('The host is offline')
    return 'good'
  }
  const client = createClient({ baseUrl: server.url, token })
  const error = await failureOf(client.customers.list())
  assert.equal(error.kind, 'auth')
  assert.match(error.message, /The host is offline/)
  await client.customers.list()
  assert.equal(server.requests.length, 1)
})

test('one caller who gives up does not take the token away from the others', async () => {
  await using server = await faultyServer(page([]))
  const token = () => new Promise<string>((resolve) => setTimeout(() => resolve('good'), 60))
  const client = createClient({ baseUrl: server.url, token })
  const impatient = client.customers.list({}, { signal: AbortSignal.timeout(10) })
  const patient = client.customers.list()
  assert.equal((await failureOf(impatient)).kind, 'timeout')
  assert.deepEqual((await patient).data, [])
})
