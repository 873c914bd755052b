import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer, type TestServer } from '../testing/harness.ts'

type Entry = { type: string; details: Record<string, unknown> }

let server: TestServer
before(async () => void (server = await startServer()))
after(() => server.stop())

const create = (scopes: string[], by: Parameters<TestServer['call']>[0] = server.people.northAdmin) =>
  server.call(by, 'POST', '/v1/api-keys', { name: 'Host', scopes })
const list = async (by: Parameters<TestServer['call']>[0] = server.people.northAdmin) =>
  (await server.call(by, 'GET', '/v1/api-keys')).body.data

test('the secret is shown once, works, and is stored only as a hash', async () => {
  const { status, body } = await create(['services:read', 'session:read', 'services:read'])
  assert.equal(status, 201)
  assert.match(body.secret, /^ck_[\w-]{43}$/)
  assert.deepEqual([body.hint, body.scopes, body.revokedAt], [body.secret.slice(-4), ['services:read', 'session:read'], null])
  assert.equal((await server.call(body.secret, 'GET', '/v1/service-kinds')).status, 200)
  const { secret, ...shown } = body
  assert.deepEqual({ ...(await list())[0], lastUsedAt: null }, shown)
  const stored = JSON.stringify(await server.database.db.selectFrom('api_keys').selectAll().execute())
  assert.ok(!stored.includes(secret))
})

test('a retry with the same idempotency key shows the same secret again and makes no second key', async () => {
  const before = (await list()).length
  const call = () =>
    server.call(
      server.people.northAdmin,
      'POST',
      '/v1/api-keys',
      { name: 'Once', scopes: ['customers:read'] },
      { 'idempotency-key': 'make-key' },
    )
  const [first, again] = [await call(), await call()]
  assert.equal(again.body.secret, first.body.secret)
  assert.equal((await list()).length, before + 1)
})

test('nobody gives a key more than they have', async () => {
  const { secret } = (await create(['keys:write', 'customers:read'])).body
  const refused = await create(['customers:read', 'money:read'], secret)
  assert.deepEqual([refused.status, refused.body.code], [403, 'scope_exceeded'])
  assert.match(refused.body.detail, /money:read/)
  assert.equal((await create(['customers:read'], secret)).status, 201)
  assert.equal((await create(['no:such'])).body.code, 'invalid_input')
})

test('only admins make and see keys', async () => {
  assert.equal((await create(['customers:read'], server.people.northRegular)).body.code, 'forbidden')
  assert.equal((await server.call(server.people.northRegular, 'GET', '/v1/api-keys')).body.code, 'forbidden')
})

test('a revoked key stops with the next call and stays in the list; revoking it again changes nothing', async () => {
  const { id, secret } = (await create(['session:read'])).body
  assert.equal((await server.call(secret, 'GET', '/v1/session')).status, 200)
  assert.equal((await server.call(server.people.northAdmin, 'DELETE', `/v1/api-keys/${id}`)).status, 204)
  assert.equal((await server.call(secret, 'GET', '/v1/session')).status, 401)
  const revokedAt = (await list())[0].revokedAt
  assert.ok(revokedAt)
  assert.equal((await server.call(server.people.northAdmin, 'DELETE', `/v1/api-keys/${id}`)).status, 204)
  assert.equal((await list())[0].revokedAt, revokedAt)
})

test('a partner neither sees nor revokes the keys of another, not even of one below it', async () => {
  const { id, secret } = (await create(['session:read'], server.people.resellerAdmin)).body
  for (const other of [server.people.northAdmin, server.people.southAdmin, server.people.operatorAdmin]) {
    assert.ok(!JSON.stringify(await list(other)).includes(id))
    assert.equal((await server.call(other, 'DELETE', `/v1/api-keys/${id}`)).body.code, 'not_found')
  }
  assert.equal((await server.call(secret, 'GET', '/v1/session')).status, 200)
})

test('what happens to a key is logged and told, and the secret is in neither', async () => {
  const { id, secret } = (await create(['session:read'])).body
  await server.call(server.people.northAdmin, 'DELETE', `/v1/api-keys/${id}`)
  const { data } = (await server.call(server.people.northAdmin, 'GET', '/v1/activity?type=api_key.created,api_key.revoked&limit=2')).body
  assert.deepEqual(
    data.map((entry: Entry) => [entry.type, entry.details.keyId]),
    [
      ['api_key.revoked', id],
      ['api_key.created', id],
    ],
  )
  const events = await server.database.db.selectFrom('events').selectAll().where('subject_id', '=', id).execute()
  assert.deepEqual(
    events.map((event) => [event.type, event.permission]),
    [
      ['api_key.changed', 'keys:read'],
      ['api_key.changed', 'keys:read'],
    ],
  )
  assert.ok(!JSON.stringify([data, events]).includes(secret))
})
