import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startServer, type TestServer } from './testing/harness.ts'

let server: TestServer
before(async () => {
  server = await startServer()
})
after(() => server?.stop())

describe('around every call', () => {
  test("every answer carries the caller's request id, or one of ours where that is no id", async () => {
    assert.equal(
      (await server.call(null, 'GET', '/healthz', undefined, { 'request-id': 'trace-1.a' })).headers.get('request-id'),
      'trace-1.a',
    )
    const ours = await server.call(null, 'GET', '/v1/session', undefined, { 'request-id': 'a b' })
    assert.match(ours.headers.get('request-id')!, /^req_/)
    assert.equal(ours.body.requestId, ours.headers.get('request-id'))
  })
  test('every answer, good or bad, carries the headers that keep a browser from misusing it', async () => {
    for (const path of ['/healthz', '/v1/session', '/nothing', '/openapi.json']) {
      const { headers } = await server.call(null, 'GET', path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.equal(headers.get('cache-control'), 'no-store', path)
      assert.match(headers.get('content-security-policy')!, /default-src 'none'/)
    }
  })
  test('the log tells who called what and how it went, and nothing of the person or the token', async () => {
    const token = await server.tokenOf(server.people.northAdmin)
    await server.call(token, 'GET', '/v1/customers?search=very-private')
    const text = JSON.stringify(server.log)
    const entry = server.log.findLast((line) => line.event === 'call')!
    assert.deepEqual([entry['operation'], entry['status'], entry['principal']], ['customers.list', 200, server.people.northAdmin.id])
    for (const secret of [token, 'very-private', server.people.northAdmin.email]) assert.ok(!text.includes(secret), secret)
  })
})

describe('CORS', () => {
  const origin = (value: string) => ({ origin: value })
  test('an origin of the settings may call and read, another may not', async () => {
    const allowed = await server.call(null, 'GET', '/healthz', undefined, origin('https://portal.example'))
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://portal.example')
    assert.match(allowed.headers.get('access-control-expose-headers')!, /ETag/)
    for (const other of ['https://evil.example', 'https://portal.example.evil.example', 'null']) {
      const answer = await server.call(null, 'GET', '/healthz', undefined, origin(other))
      assert.equal(answer.headers.get('access-control-allow-origin'), null, other)
      assert.match(answer.headers.get('vary')!, /Origin/)
    }
  })
  test('a browser that asks first is told the same, and never to send cookies', async () => {
    const ask = (from: string) =>
      server.call(null, 'OPTIONS', '/v1/customers', undefined, { ...origin(from), 'access-control-request-method': 'POST' })
    const allowed = await ask('https://portal.example')
    assert.equal(allowed.status, 204)
    assert.match(allowed.headers.get('access-control-allow-headers')!, /Idempotency-Key/)
    assert.equal(allowed.headers.get('access-control-allow-credentials'), null)
    assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-methods'), null)
  })
})

describe('limits', () => {
  test('a principal that calls too often is told when to come back; others are not held up', async () => {
    const small = await startServer({ settings: { callsPerMinute: 3 } })
    try {
      const { northAdmin, southAdmin } = small.people
      const token = await small.tokenOf(northAdmin)
      const answers = []
      for (let i = 0; i < 5; i++) answers.push(await small.call(token, 'GET', '/v1/session'))
      assert.deepEqual(
        answers.map((answer) => answer.status),
        [200, 200, 200, 429, 429],
      )
      assert.equal(answers[3]!.body.code, 'rate_limited')
      assert.equal(answers[3]!.headers.get('retry-after'), '20')
      assert.match(answers[0]!.headers.get('ratelimit')!, /r=2/)
      assert.equal((await small.call(southAdmin, 'GET', '/v1/session')).status, 200)
    } finally {
      await small.stop()
    }
  })
})
