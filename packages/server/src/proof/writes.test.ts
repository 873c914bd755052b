import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createApp } from '../app.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

let server: TestServer
let second: ReturnType<typeof createApp>
let token: string

before(async () => {
  server = await startServer()
  second = createApp(server.ports) // another replica on the same database
  token = await server.tokenOf(server.people.northAdmin)
})
after(() => server?.stop())

const post = (app: { fetch: (request: Request) => Response | Promise<Response> }, key: string, body: object) =>
  Promise.resolve(
    app.fetch(
      new Request('http://api.test/v1/customers', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      }),
    ),
  ).then(async (response) => ({
    status: response.status,
    replayed: response.headers.get('idempotency-replayed'),
    body: await response.json(),
  }))
const count = async (search: string) => (await server.call(token, 'GET', `/v1/customers?search=${search}&count=exact`)).body.total.count

describe('one key, one effect', () => {
  test('fifty calls at once with one key across two replicas make one customer, and all get the same answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => post(i % 2 ? second : server.app, 'fifty', { name: 'Fifty Times' })),
    )
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [201])
    assert.equal(new Set(answers.map((answer) => answer.body.id)).size, 1)
    assert.equal(answers.filter((answer) => answer.replayed === null).length, 1)
    assert.equal(await count('fifty'), 1)
  })
  test('the same key with another body is refused', async () => {
    await post(server.app, 'other', { name: 'First' })
    const answer = await post(second, 'other', { name: 'Second' })
    assert.equal(answer.status, 409)
    assert.equal(answer.body.code, 'idempotency_conflict')
    assert.equal(await count('second'), 0)
  })
  test('a call that failed leaves the key free', async () => {
    assert.equal((await post(server.app, 'free', { name: '' })).status, 422)
    assert.equal((await post(server.app, 'free', { name: 'Mended' })).status, 201)
  })
  test("one principal's key is nothing to another", async () => {
    const mine = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Same Key' }, { 'idempotency-key': 'shared' })
    const theirs = await server.call(
      server.people.southAdmin,
      'POST',
      '/v1/customers',
      { name: 'Same Key' },
      { 'idempotency-key': 'shared' },
    )
    assert.deepEqual([mine.status, theirs.status], [201, 201])
    assert.notEqual(mine.body.id, theirs.body.id)
  })
  test('the secret of an API key is answered again to a repeated call, and stands nowhere in the database', async () => {
    const make = () =>
      server.call(token, 'POST', '/v1/api-keys', { name: 'Kept', scopes: ['customers:read'] }, { 'idempotency-key': 'secret' })
    const first = await make()
    assert.equal(first.status, 201)
    assert.equal((await make()).body.secret, first.body.secret)
    const rows = await server.database.db.selectFrom('idempotency_keys').selectAll().execute()
    const keys = await server.database.db.selectFrom('api_keys').selectAll().execute()
    assert.ok(!JSON.stringify([rows, keys, server.log]).includes(first.body.secret))
  })
})

describe('nothing is overwritten unseen', () => {
  test('of two writers who saw the same state, the second gets the present one to compare', async () => {
    const made = await post(server.app, 'lost', { name: 'Lost Update' })
    const read = await server.call(token, 'GET', `/v1/customers/${made.body.id}`)
    const ifMatch = { 'if-match': read.headers.get('etag')! }
    const path = `/v1/customers/${made.body.id}`
    const [a, b] = await Promise.all([
      server.call(token, 'PATCH', path, { phone: '+47 1' }, ifMatch),
      server.call(token, 'PATCH', path, { phone: '+47 2' }, ifMatch),
    ])
    assert.deepEqual([a.status, b.status].sort(), [200, 412])
    const [won, lost] = a.status === 200 ? [a, b] : [b, a]
    assert.equal(lost.body.code, 'version_conflict')
    assert.equal(lost.body.current.phone, won.body.phone)
    assert.equal((await server.call(token, 'PATCH', path, { phone: '+47 3' }, { 'if-match': won.headers.get('etag')! })).status, 200)
  })
  test('a reader who has the state already is told so in one line', async () => {
    const made = await post(server.app, 'known', { name: 'Known' })
    const path = `/v1/customers/${made.body.id}`
    const etag = (await server.call(token, 'GET', path)).headers.get('etag')!
    assert.equal((await server.call(token, 'GET', path, undefined, { 'if-none-match': etag })).status, 304)
    await server.call(token, 'PATCH', path, { phone: '+47 9' })
    assert.equal((await server.call(token, 'GET', path, undefined, { 'if-none-match': etag })).status, 200)
  })
})
