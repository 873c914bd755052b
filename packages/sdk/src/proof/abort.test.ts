import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import type { ClientOptions } from '../options.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, page, problem, silence, stuckBody, type Respond } from '../testing/faulty-server.ts'

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
const soon = (ms = 40) => new Promise((resolve) => setTimeout(resolve, ms))

/** Stops a call at some stage, and looks for what it left behind: listeners, timers of its own, connections. */
async function stopped(ways: Respond[], options: Partial<ClientOptions> = {}, { before = false } = {}) {
  await using server = await faultyServer(...ways)
  const client = createClient({ baseUrl: server.url, token: 'secret-token', ...options })
  const controller = new AbortController()
  const timersBefore = timers()
  if (before) controller.abort()
  const call = failureOf(client.customers.list({}, { signal: controller.signal }))
  if (!before) await soon()
  controller.abort()
  const error = await call
  assert.deepEqual([error.kind, error.retryable], ['abort', false])
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0, 'a listener is left on the signal')
  await soon(20)
  assert.ok(timers() <= timersBefore, 'a timer is left')
  assert.equal(await server.leftOpen(), 0, 'a connection is left open')
  return server.requests.length
}

test('a call that is stopped before it begins sends nothing', async () => {
  let asked = 0
  assert.equal(await stopped([page([])], { token: () => (asked++, 'good') }, { before: true }), 0)
  assert.equal(asked, 0)
})

test('a call can be stopped while it waits for a token', async () => {
  assert.equal(await stopped([page([])], { token: () => new Promise<string>(() => {}) }), 0)
})

test('a call can be stopped while it waits for headers', async () => {
  assert.equal(await stopped([silence]), 1)
})

test('a call can be stopped while it reads the body', async () => {
  assert.equal(await stopped([stuckBody]), 1)
})

test('a call can be stopped while it reads the body of a problem', async () => {
  assert.equal(await stopped([(response) => response.writeHead(503).write('{')]), 1)
})

test('a call can be stopped while it waits to try again', async () => {
  const closing = problem(429, 'rate_limited', { 'retry-after': '20', connection: 'close' })
  assert.equal(await stopped([closing]), 1)
})

test('a call that succeeds leaves no listener and no timer', async () => {
  await using server = await faultyServer(page([]))
  const controller = new AbortController()
  const timersBefore = timers()
  const client = createClient({ baseUrl: server.url, token: 'secret-token' })
  for (let call = 0; call < 5; call++) await client.customers.list({}, { signal: controller.signal })
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
  // The connection is kept for the next call, with a timer of its own.
  assert.ok(timers() <= timersBefore + 1)
})

test('a call that fails leaves no listener either', async () => {
  await using server = await faultyServer(problem(404, 'not_found'))
  const controller = new AbortController()
  await failureOf(createClient({ baseUrl: server.url, token: 'secret-token' }).customers.retrieve('cus_1', { signal: controller.signal }))
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
})

test('a signal that times out counts as a time limit, and the reason is kept', async () => {
  await using server = await faultyServer(silence)
  const error = await failureOf(
    createClient({ baseUrl: server.url, token: 'secret-token' }).customers.list({}, { signal: AbortSignal.timeout(30) }),
  )
  assert.equal(error.kind, 'timeout')
  assert.equal((error.cause as Error).name, 'TimeoutError')
})
