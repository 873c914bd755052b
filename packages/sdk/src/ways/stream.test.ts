import assert from 'node:assert/strict'
import test, { mock } from 'node:test'
import { createClient } from '../create-client.ts'
import type { LiveEvent } from '../generated/types.ts'
import { failureOf } from '../testing/failure-of.ts'
import { cut, faultyServer, html, json, problem, type Respond } from '../testing/faulty-server.ts'

const event = (id: number) =>
  `id: ${id}\nevent: customer.updated\ndata: ${JSON.stringify({ id: String(id), type: 'customer.updated' })}\n\n`
const head = (response: Parameters<Respond>[0]) => response.writeHead(200, { 'content-type': 'text/event-stream' })
const positionOf = (seen: Parameters<Respond>[1]) => Number(seen.headers['last-event-id'] ?? 0)

/** The ids of the first so many events. */
async function take(events: AsyncIterable<LiveEvent>, count: number) {
  const ids: number[] = []
  for await (const { id } of events) if (ids.push(Number(id)) >= count) break
  return ids
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const streamOf = (url: string, options = {}) => createClient({ baseUrl: url, token: 'secret-token' }).events.stream(options)

/** Writes the events after the one last seen, and cuts the connection after a random number of bytes. */
const cutAtRandom =
  (last: number): Respond =>
  (response, seen) => {
    const from = positionOf(seen)
    const text = `retry: 1\nid: ${from}\nevent: ready\ndata: {"id":"${from}"}\n\n: heartbeat\n\n${upTo(last).slice(from).map(event).join('')}`
    head(response).write(text.slice(0, 70 + Math.floor(Math.random() * 400)), () => response.destroy())
  }

test('a connection that is cut a hundred times at random gives each event once and in order', async () => {
  await using server = await faultyServer(cutAtRandom(250))
  assert.deepEqual(await take(streamOf(server.url), 250), upTo(250))
  assert.ok(server.requests.length >= 100, `only ${server.requests.length} connections`)
})

test('it goes on after the event it is given, and from the position the server names even before a first event', async () => {
  const silentAt7: Respond = (response) => head(response).end('retry: 1\nid: 7\nevent: ready\ndata: {"id":"7"}\n\n')
  await using server = await faultyServer(silentAt7, (response) => head(response).write(event(8)))
  assert.deepEqual(await take(streamOf(server.url, { lastEventId: '5' }), 1), [8])
  assert.deepEqual(
    server.requests.map(({ headers }) => headers['last-event-id']),
    ['5', '7'],
  )
})

test('an event that comes again after a break is passed over', async () => {
  await using server = await faultyServer(
    (response) => head(response).end(`retry: 1\n\n${event(1)}`),
    (response) => head(response).write(event(1) + event(2)),
  )
  assert.deepEqual(await take(streamOf(server.url), 2), [1, 2])
})

test('failures that pass are waited out', async () => {
  await using server = await faultyServer(cut, problem(503, 'unavailable', { 'retry-after': '0' }), html(502), (response) =>
    head(response).write(event(1)),
  )
  assert.deepEqual(await take(streamOf(server.url), 1), [1])
  assert.equal(server.requests.length, 4)
})

for (const [way, kind, code] of [
  [problem(410, 'events_gone'), 'api', 'events_gone'],
  [problem(403, 'forbidden'), 'api', 'forbidden'],
  [problem(401, 'unauthenticated'), 'auth', 'unauthenticated'],
  [html(), 'protocol', undefined],
  [json({}), 'protocol', undefined],
] as const)
  test(`${code ?? 'an answer that is no stream'} ends the stream with the error`, async () => {
    await using server = await faultyServer(way)
    const error = await failureOf(take(streamOf(server.url), 1))
    assert.deepEqual([error.kind, error.code], [kind, code])
  })

test('a token that ends while the stream runs is renewed for the next connection', async () => {
  let asked = 0
  await using server = await faultyServer(
    (response) => head(response).end(`retry: 1\n\n${event(1)}`),
    problem(401, 'token_expired'),
    (response) => head(response).write(event(2)),
  )
  const client = createClient({ baseUrl: server.url, token: async () => `token-${++asked}` })
  assert.deepEqual(await take(client.events.stream(), 2), [1, 2])
  assert.deepEqual(
    server.requests.map(({ headers }) => headers.authorization),
    ['Bearer token-1', 'Bearer token-1', 'Bearer token-2'],
  )
})

test('leaving the loop closes the connection', async () => {
  await using server = await faultyServer((response) => head(response).write(event(1)))
  await take(streamOf(server.url), 1)
  assert.equal(await server.leftOpen(), 0)
})

for (const [when, way] of [
  ['while it waits for an event', (response) => head(response).write(': hello\n\n')],
  ['while it waits for the connection', () => {}],
  ['while it waits to connect again', problem(503, 'unavailable', { 'retry-after': '20', connection: 'close' })],
] as [string, Respond][])
  test(`its signal ends it ${when} and leaves no connection`, async () => {
    await using server = await faultyServer(way)
    const controller = new AbortController()
    const end = failureOf(take(streamOf(server.url, { signal: controller.signal }), 1))
    setTimeout(() => controller.abort(), 40)
    assert.equal((await end).kind, 'abort')
    assert.equal(await server.leftOpen(), 0)
  })

test('a signal that times out ends it too', async () => {
  await using server = await faultyServer((response) => head(response).write(': hello\n\n'))
  assert.equal((await failureOf(take(streamOf(server.url, { signal: AbortSignal.timeout(40) }), 1))).kind, 'timeout')
})

test('a connection that has fallen silent is given up and made anew', async () => {
  const silentAfterOne: Respond = (response) => head(response).write(`retry: 1\n\n${event(1)}`)
  await using server = await faultyServer(silentAfterOne, (response) => head(response).write(event(2)))
  const events = streamOf(server.url)[Symbol.asyncIterator]()
  await events.next()
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const next = events.next()
    await new Promise(setImmediate)
    mock.timers.tick(44_000)
    await new Promise(setImmediate)
    assert.equal(server.requests.length, 1)
    mock.timers.tick(2_000)
    await new Promise(setImmediate)
    mock.timers.tick(10)
    mock.timers.reset()
    assert.equal((await next).value?.id, '2')
  } finally {
    mock.timers.reset()
  }
  await events.return?.()
})

test('a reader that takes its time is not taken for silence', async () => {
  let goOn = () => {}
  await using server = await faultyServer((response) => {
    head(response).write(event(1))
    goOn = () => response.write(event(2))
  })
  const events = streamOf(server.url)[Symbol.asyncIterator]()
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    await events.next()
    mock.timers.tick(600_000)
    goOn()
    assert.equal((await events.next()).value?.id, '2')
    assert.equal(server.requests.length, 1)
  } finally {
    mock.timers.reset()
  }
  await events.return?.()
})
