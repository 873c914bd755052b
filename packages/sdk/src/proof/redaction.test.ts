import assert from 'node:assert/strict'
import test from 'node:test'
import { inspect } from 'node:util'
import { createClient } from '../create-client.ts'
import type { ClientOptions } from '../options.ts'
import { failureOf } from '../testing/failure-of.ts'
import { cut, cutBody, faultyServer, html, problem, silence, type Respond } from '../testing/faulty-server.ts'

const token = 'clk_live_0123456789abcdef'
const search = 'Ola+Nordmann'

/** Everything that a log, a person or a crash reporter could make of an error. */
const everything = (error: Error) => {
  const parts: string[] = []
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    parts.push(inspect(at, { depth: 20, showHidden: true }), JSON.stringify(at), String(at), at.message, at.stack ?? '')
  return parts.join('\n')
}

async function check(way: Respond, options: Partial<ClientOptions> = {}, timeoutMs = 5000) {
  await using server = await faultyServer(way)
  const client = createClient({ baseUrl: server.url, token, maxRetries: 0, ...options })
  const text = everything(await failureOf(client.customers.list({ search: 'Ola Nordmann' }, { timeoutMs })))
  for (const secret of [token, search, 'Ola Nordmann', 'Ola%20Nordmann', 'eyJhbGciOiJIUzI1NiJ9'])
    assert.ok(!text.includes(secret), `${secret} is in:\n${text}`)
  return text
}

const leaky = (message: string) =>
  Object.assign(new Error(message), { request: { headers: { authorization: `Bearer ${token}` } }, config: token })

test('an error of the API holds no token and no query', async () => {
  await check(problem(404, 'not_found'))
})
test('an error that quotes the request holds no token and no query', async () => {
  await check(problem(404, 'not_found', {}, { detail: `No answer for /v1/customers?search=${search} with ${token} or Bearer ${token}` }))
})
test('a broken connection holds no token and no query', async () => {
  await check(cut)
})
test('a cut body holds no token and no query', async () => {
  await check(cutBody)
})
test('a page of HTML holds no token and no query', async () => {
  await check(html())
})
test('a time limit holds no token and no query', async () => {
  await check(silence, {}, 50)
})

test('an error of one’s own fetch is kept as a cause without what it carries', async () => {
  const text = await check(cut, { fetch: (request) => Promise.reject(leaky(`GET ${request.url} with Bearer ${token} failed`)) })
  assert.match(text, /failed/)
})

test('an error of the token function is kept as a cause without what it carries', async () => {
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
  const text = await check(cut, {
    token: () => Promise.reject(leaky(`https://host.example/token?user=${search} gave ${jwt}, Bearer ${token}`)),
  })
  assert.match(text, /https:\/\/host\.example\/token/)
})

test('a header that cannot be sent is not repeated', async () => {
  await check(cut, { token: `${token}\nx` })
})

test('the present state is at hand but in no log', async () => {
  await using server = await faultyServer(problem(412, 'version_conflict', {}, { current: { name: 'Acme Holding' } }))
  const error = await failureOf(createClient({ baseUrl: server.url, token }).customers.update('cus_1', { name: 'x' }))
  assert.deepEqual(error.current, { name: 'Acme Holding' })
  assert.ok(!inspect(error).includes('Acme Holding') && !JSON.stringify(error).includes('Acme Holding'))
})

test('JSON of an error tells what a person needs to tell support', async () => {
  await using server = await faultyServer(problem(404, 'not_found'))
  const error = await failureOf(createClient({ baseUrl: server.url, token }).customers.retrieve('cus_1'))
  const { message, ...rest } = JSON.parse(JSON.stringify(error)) as Record<string, unknown>
  assert.deepEqual(rest, {
    name: 'ClienteleError',
    kind: 'api',
    operation: 'customers.retrieve',
    status: 404,
    code: 'not_found',
    title: 'It went wrong',
    detail: 'Try this.',
    requestId: 'req_test',
    attempts: 1,
    retryable: false,
  })
  assert.equal(message, 'customers.retrieve: It went wrong. Try this. (404, not_found, req_test)')
})
