import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { groups } from '@clientele/contract/permissions'
import { startServer, type TestServer } from '../testing/harness.ts'
import { originsOf } from './origins-of.ts'

const origins = ['https://host.example']

let server: TestServer
let secret: string
before(async () => {
  server = await startServer()
  secret = await makeKey(groups.admin)
})
after(() => server.stop())

const makeKey = async (scopes: readonly string[]) =>
  (await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', { name: 'host', scopes })).body.secret as string
const open = (body: object, by = secret) => server.call(by, 'POST', '/v1/widget-sessions', { origins, ...body })

test('a host gets a token for one of its people, for as long as it asks', async () => {
  const usual = await open({ userId: server.people.northRegular.id })
  assert.equal(usual.status, 201)
  assert.ok(Math.abs(Date.parse(usual.body.expiresAt) - server.clock().getTime() - 900_000) < 5000)
  const long = await open({ userId: server.people.resellerRegular.id, ttlSeconds: 3600 })
  assert.ok(Math.abs(Date.parse(long.body.expiresAt) - server.clock().getTime() - 3_600_000) < 5000)
  assert.equal((await open({ userId: server.people.northRegular.id, ttlSeconds: 3601 })).body.code, 'invalid_input')
})

test('people of other partners, inactive ones and people who do not exist are not found, all alike', async () => {
  const { southRegular, operatorAdmin, northNobody } = server.people
  await server.database.db.updateTable('partner_users').set({ status: 'inactive' }).where('id', '=', northNobody.id).execute()
  for (const userId of [southRegular.id, operatorAdmin.id, northNobody.id, 'usr_00000000000000000000000000']) {
    const { status, body } = await open({ userId })
    assert.deepEqual(
      [status, body.code, body.detail],
      [404, 'not_found', 'There is no active person with this id. Check the id. It may be gone, or belong to somebody else.'],
    )
  }
})

test('a key cannot give a widget more than it has, and is told what is too much', async () => {
  const narrow = await makeKey(['widget-sessions:write', 'services:read'])
  const refused = await open({ userId: server.people.northRegular.id, scopes: ['services:read', 'money:read', 'activity:read'] }, narrow)
  assert.deepEqual([refused.status, refused.body.code], [403, 'scope_exceeded'])
  assert.match(refused.body.detail, /money:read, activity:read/)
  const token = (await open({ userId: server.people.northRegular.id }, narrow)).body.token as string
  assert.equal((await server.call(token, 'GET', '/v1/service-kinds')).status, 200)
  assert.equal((await server.call(token, 'GET', '/v1/activity')).body.code, 'forbidden')
})

test('unless asked for, a widget gets no right to make keys, and it never opens another widget session', async () => {
  const { northAdmin } = server.people
  const usual = (await open({ userId: northAdmin.id })).body.token as string
  assert.equal((await server.call(usual, 'POST', '/v1/api-keys', { name: 'x', scopes: ['customers:read'] })).body.code, 'forbidden')
  const asked = (await open({ userId: northAdmin.id, scopes: ['keys:write', 'widget-sessions:write', 'customers:read'] })).body
    .token as string
  assert.equal((await server.call(asked, 'POST', '/v1/api-keys', { name: 'x', scopes: ['customers:read'] })).status, 201)
  assert.equal((await server.call(asked, 'POST', '/v1/api-keys', { name: 'x', scopes: ['customers:write'] })).body.code, 'scope_exceeded')
  assert.equal((await open({ userId: northAdmin.id }, asked)).body.code, 'forbidden')
})

test('who is no admin cannot open one', async () => {
  const { northRegular } = server.people
  const answer = await server.call(northRegular, 'POST', '/v1/widget-sessions', { userId: northRegular.id, origins })
  assert.deepEqual([answer.status, answer.body.code], [403, 'forbidden'])
})

test('it stands in the log with the key that opened it and the person it is for, without the token', async () => {
  const opened = await open({ userId: server.people.northRegular.id })
  const { data } = (await server.call(server.people.northAdmin, 'GET', '/v1/activity?type=widget_session.created&limit=1')).body
  assert.deepEqual(
    [data[0].actor.kind, data[0].actor.name, data[0].details.userId, data[0].details.origins],
    ['apiKey', 'host', server.people.northRegular.id, origins],
  )
  assert.ok(!JSON.stringify(data).includes(opened.body.token))
})

test('origins are kept as browsers write them, each once', () => {
  assert.deepEqual(
    originsOf(['https://Portal.Example.com:443', 'https://portal.example.com', 'http://localhost:4600', 'https://bücher.example']),
    ['https://portal.example.com', 'http://localhost:4600', 'https://xn--bcher-kva.example'],
  )
})

test('what is no origin is refused by its place in the list', async () => {
  for (const bad of ['https://user:secret@host.example', 'https://*.host.example', 'https://[', 'https://host.example:99999']) {
    const { status, body } = await open({ userId: server.people.northRegular.id, origins: ['https://host.example', bad] })
    assert.deepEqual([status, body.fields?.[0].field], [422, 'origins.1'], bad)
  }
})
