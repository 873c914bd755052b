import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { groups } from '@clientele/contract/permissions'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

const origin = 'https://portal.host.example'
const all = groups.admin

let server: TestServer
let key: { id: string; secret: string }
before(async () => void (server = await startServer()))
after(() => server.stop())
beforeEach(async () => void (key = await makeKey(server.people.northAdmin)))

const makeKey = async (by: Person, scopes: readonly string[] = all) =>
  (await server.call(by, 'POST', '/v1/api-keys', { name: 'key', scopes })).body as { id: string; secret: string }
const openWidget = async (person: Person, options: object = {}, by: Person | string = key.secret) =>
  (await server.call(by, 'POST', '/v1/widget-sessions', { userId: person.id, origins: [origin], ...options })).body.token as string
const whoAmI = (token: string | Person, headers = {}) => server.call(token, 'GET', '/v1/session', undefined, headers)
const code = async (answer: ReturnType<typeof whoAmI>) => (await answer).body.code ?? (await answer).status
const person = (of: Person, change: { status?: string; group?: string }) =>
  server.database.db.updateTable('partner_users').set(change).where('id', '=', of.id).execute()
const partner = (id: string, status: string) => server.database.db.updateTable('partners').set({ status }).where('id', '=', id).execute()

test('no token, a garbled one and a false one are refused alike', async () => {
  const tries = [
    undefined,
    '',
    'Bearer',
    'Basic abc',
    'Bearer x',
    'Bearer a.b.c',
    'Bearer ck_',
    `Bearer ck_${'A'.repeat(43)}`,
    `Bearer ${key.secret}x`,
    `Bearer ${key.secret} ${key.secret}`,
  ]
  for (const authorization of tries) {
    const answer = await server.call(null, 'GET', '/v1/session', undefined, authorization === undefined ? {} : { authorization })
    assert.deepEqual(
      [answer.status, answer.body.code, answer.body.detail],
      [401, 'unauthenticated', 'Send a token: Authorization: Bearer <token>.'],
      String(authorization),
    )
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
  }
})

describe('a person', () => {
  test('is out with the next call when made inactive, and in again when made active', async () => {
    const { northRegular } = server.people
    assert.equal(await code(whoAmI(northRegular)), 200)
    await person(northRegular, { status: 'inactive' })
    assert.equal(await code(whoAmI(northRegular)), 'unauthenticated')
    await person(northRegular, { status: 'active' })
    assert.equal(await code(whoAmI(northRegular)), 200)
  })

  test('has the group of this moment, not the one of sign-in', async () => {
    const { northRegular } = server.people
    assert.equal((await whoAmI(northRegular)).body.group, 'regular')
    await person(northRegular, { group: 'support' })
    const now = (await whoAmI(northRegular)).body
    assert.deepEqual([now.group, now.permissions], ['support', groups.support])
    await person(northRegular, { group: 'regular' })
  })

  test('is out when the partner, or one above it, is disabled; others are not', async () => {
    const { resellerRegular, northRegular, southAdmin } = server.people
    await Promise.all([resellerRegular, northRegular, southAdmin].map(server.tokenOf))
    await partner(server.partners.north, 'disabled')
    assert.deepEqual(
      [await code(whoAmI(resellerRegular)), await code(whoAmI(northRegular)), await code(whoAmI(southAdmin))],
      ['unauthenticated', 'unauthenticated', 200],
    )
    assert.equal(await code(whoAmI(key.secret)), 'unauthenticated')
    await partner(server.partners.north, 'active')
    assert.equal(await code(whoAmI(resellerRegular)), 200)
  })
})

describe('an API key', () => {
  test('is an admin of its partner within its scopes', async () => {
    const narrow = await makeKey(server.people.northAdmin, ['session:read', 'partners:read'])
    const me = (await whoAmI(narrow.secret)).body
    assert.deepEqual([me.kind, me.person, me.group, me.permissions], ['apiKey', null, 'admin', ['session:read', 'partners:read']])
    assert.equal((await server.call(narrow.secret, 'GET', '/v1/partners')).status, 200)
    assert.equal((await server.call(narrow.secret, 'GET', '/v1/partner-users')).body.code, 'forbidden')
  })

  test('notes the hour it was last used in, once', async () => {
    const lastUsed = async () => {
      const { data } = (await server.call(server.people.northAdmin, 'GET', '/v1/api-keys')).body
      return data.find((entry: { id: string }) => entry.id === key.id).lastUsedAt as string | null
    }
    const until = async (expected: string) => {
      for (let i = 0; i < 100 && (await lastUsed()) !== expected; i++) await new Promise((resolve) => setTimeout(resolve, 10))
      assert.equal(await lastUsed(), expected)
    }
    const hour = () => `${server.clock().toISOString().slice(0, 13)}:00:00.000Z`
    assert.equal(await lastUsed(), null)
    await whoAmI(key.secret)
    await until(hour())
    server.forward(3_600_000)
    await whoAmI(key.secret)
    await until(hour())
  })
})

describe('a widget session', () => {
  test('stands for its person, limited to its scopes', async () => {
    const { northReadOnly } = server.people
    const me = (await whoAmI(await openWidget(northReadOnly, { scopes: ['session:read', 'customers:read', 'customers:delete'] }))).body
    assert.deepEqual([me.kind, me.person.id, me.group], ['widget', northReadOnly.id, 'readOnly'])
    assert.deepEqual(me.permissions, ['session:read', 'customers:read'])
  })

  test('works on its own pages and outside of pages, and nowhere else', async () => {
    const token = await openWidget(server.people.northRegular)
    assert.equal(await code(whoAmI(token, { origin })), 200)
    assert.equal(await code(whoAmI(token)), 200)
    for (const other of ['https://evil.example', 'null', 'http://portal.host.example', `${origin}.evil.example`, `${origin}:8443`]) {
      const answer = await whoAmI(token, { origin: other })
      assert.deepEqual([answer.status, answer.body.code], [403, 'origin_not_allowed'], other)
    }
  })

  test('lets its origins through CORS, and no others', async () => {
    await openWidget(server.people.northRegular, { origins: ['https://cors.example'] })
    const allowed = async (from: string) =>
      (await server.call(null, 'OPTIONS', '/v1/session', undefined, { origin: from })).headers.get('access-control-allow-origin')
    assert.equal(await allowed('https://cors.example'), 'https://cors.example')
    assert.equal(await allowed('https://other.example'), null)
  })

  test('ends with its person, with its key, and with its time', async () => {
    const { northRegular } = server.people
    const token = await openWidget(northRegular, { ttlSeconds: 60 })
    await person(northRegular, { status: 'inactive' })
    assert.equal(await code(whoAmI(token)), 'unauthenticated')
    await person(northRegular, { status: 'active' })
    assert.equal(await code(whoAmI(token)), 200)

    const other = await makeKey(server.people.northAdmin)
    const byOther = await openWidget(northRegular, {}, other.secret)
    assert.equal((await server.call(server.people.northAdmin, 'DELETE', `/v1/api-keys/${other.id}`)).status, 204)
    assert.equal(await code(whoAmI(other.secret)), 'unauthenticated')
    assert.equal(await code(whoAmI(byOther)), 'unauthenticated')
    assert.equal(await code(whoAmI(token)), 200)

    server.forward(60_000)
    assert.equal(await code(whoAmI(token)), 'token_expired')
  })

  test('that an admin opened ends when the admin signs out', async () => {
    const { northAdmin, northRegular } = server.people
    const signedIn = (await server.call(null, 'POST', '/v1/session', { email: northAdmin.email, password: 'Correct-horse-1' })).body
      .token as string
    const token = await openWidget(northRegular, {}, signedIn)
    assert.equal(await code(whoAmI(token)), 200)
    await server.call(signedIn, 'DELETE', '/v1/session')
    assert.equal(await code(whoAmI(token)), 'unauthenticated')
  })

  test('is over at once when it is signed out, and others of the same person are not', async () => {
    const [one, other] = [await openWidget(server.people.northRegular), await openWidget(server.people.northRegular)]
    assert.equal((await server.call(one, 'DELETE', '/v1/session', undefined, { origin })).status, 204)
    assert.deepEqual([await code(whoAmI(one)), await code(whoAmI(other))], ['unauthenticated', 200])
  })
})
