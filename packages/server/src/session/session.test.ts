import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { groups } from '@clientele/contract/permissions'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { password, type Person } from '../testing/world.ts'

const minute = 60_000
const day = 24 * 60 * minute

for (const kind of kinds)
  describe(kind, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())

    const signIn = (person: Pick<Person, 'email'>, secret = password, headers = {}) =>
      server.call(null, 'POST', '/v1/session', { email: person.email, password: secret }, headers)
    const refresh = (refreshToken: string, headers = {}) => server.call(null, 'POST', '/v1/session/refresh', { refreshToken }, headers)
    const whoAmI = (token: string) => server.call(token, 'GET', '/v1/session')
    const setPerson = (person: Person, status: 'active' | 'inactive') =>
      server.database.db.updateTable('partner_users').set({ status }).where('id', '=', person.id).execute()
    const setPartner = (id: string, status: 'active' | 'disabled') =>
      server.database.db.updateTable('partners').set({ status }).where('id', '=', id).execute()

    describe('signing in', () => {
      test('with address and password one gets a token of 15 minutes and the means to renew it for 30 days', async () => {
        const { northRegular } = server.people
        const { status, body } = await signIn({ email: northRegular.email.toUpperCase() })
        assert.equal(status, 200)
        assert.ok(Math.abs(Date.parse(body.expiresAt) - server.clock().getTime() - 15 * minute) < 5000)
        assert.ok(Math.abs(Date.parse(body.refreshExpiresAt) - server.clock().getTime() - 30 * day) < 5000)
        const me = await whoAmI(body.token)
        assert.deepEqual(me.body.person, { id: northRegular.id, name: northRegular.name, email: northRegular.email, locale: 'en' })
        assert.deepEqual([me.body.kind, me.body.group, me.body.permissions], ['partnerUser', 'regular', groups.regular])
        assert.equal(me.body.expiresAt, body.expiresAt)
      })

      test('a wrong password, an unknown address, somebody inactive and a disabled partner are answered alike', async () => {
        const { northSupport, resellerRegular } = server.people
        await setPerson(northSupport, 'inactive')
        await setPartner(server.partners.northReseller, 'disabled')
        const answers = await Promise.all([
          signIn(server.people.northRegular, 'wrong'),
          signIn({ email: 'nobody@people.example' }),
          signIn(northSupport),
          signIn(resellerRegular),
        ])
        for (const { status, body } of answers) {
          assert.equal(status, 401)
          assert.deepEqual({ ...body, requestId: '' }, { ...answers[0].body, requestId: '' })
          assert.equal(body.code, 'wrong_credentials')
        }
        await setPerson(northSupport, 'active')
        await setPartner(server.partners.northReseller, 'active')
        assert.equal((await signIn(resellerRegular)).status, 200)
      })

      test('a partner that was disabled shuts out those below it as well', async () => {
        await setPartner(server.partners.north, 'disabled')
        assert.equal((await signIn(server.people.resellerAdmin)).body.code, 'wrong_credentials')
        await setPartner(server.partners.north, 'active')
      })

      test('after ten wrong tries an address has to wait, and nobody else has', async () => {
        const { northReadOnly, northMixed } = server.people
        for (let i = 0; i < 10; i++) assert.equal((await signIn(northReadOnly, 'wrong')).body.code, 'wrong_credentials')
        const refused = await signIn({ email: northReadOnly.email.toUpperCase() })
        assert.deepEqual([refused.status, refused.body.code], [429, 'rate_limited'])
        assert.ok(Number(refused.headers.get('retry-after')) > 0)
        assert.equal((await signIn(northMixed)).status, 200)
        server.forward(5 * minute)
        assert.equal((await signIn(northReadOnly)).status, 200)
      })

      test('signing in often with the right password is no wrong try', async () => {
        for (let i = 0; i < 15; i++) assert.equal((await signIn(server.people.northMixed)).status, 200)
      })

      test('a retry with the same key gets the same session, and the answer lies in the database only sealed', async () => {
        const headers = { 'idempotency-key': 'one-sign-in' }
        const first = await signIn(server.people.northMixed, password, headers)
        const again = await signIn(server.people.northMixed, password, headers)
        assert.equal(again.body.token, first.body.token)
        const stored = JSON.stringify(await server.database.db.selectFrom('idempotency_keys').selectAll().execute())
        assert.ok(!stored.includes(first.body.refreshToken) && !stored.includes(first.body.token))
      })
    })

    describe('renewing', () => {
      test('a refresh token gives the next pair, and the session goes on', async () => {
        const first = (await signIn(server.people.northRegular)).body
        server.forward(20 * minute)
        assert.equal((await whoAmI(first.token)).body.code, 'token_expired')
        const next = await refresh(first.refreshToken)
        assert.equal(next.status, 200)
        assert.equal((await whoAmI(next.body.token)).status, 200)
        assert.notEqual(next.body.refreshToken, first.refreshToken)
      })

      test('a refresh token that comes again ends the session, however long ago it was used', async () => {
        const first = (await signIn(server.people.northRegular)).body
        const second = (await refresh(first.refreshToken)).body
        const third = (await refresh(second.refreshToken)).body
        assert.equal((await whoAmI(third.token)).status, 200)
        const reused = await refresh(first.refreshToken)
        assert.deepEqual([reused.status, reused.body.code], [401, 'token_expired'])
        assert.equal((await whoAmI(third.token)).body.code, 'unauthenticated')
        assert.equal((await refresh(third.refreshToken)).body.code, 'token_expired')
        const { data } = (await server.call(server.people.northAdmin, 'GET', '/v1/activity?type=session.ended&limit=1')).body
        assert.deepEqual([data[0].actor.kind, data[0].details.userId], ['system', server.people.northRegular.id])
      })

      test('but a retry of the same call is no reuse', async () => {
        const first = (await signIn(server.people.northRegular)).body
        const headers = { 'idempotency-key': 'one-refresh' }
        const second = await refresh(first.refreshToken, headers)
        const again = await refresh(first.refreshToken, headers)
        assert.equal(again.body.refreshToken, second.body.refreshToken)
        assert.equal((await whoAmI(second.body.token)).status, 200)
      })

      test('of two calls at once with one refresh token only one gets through', async () => {
        const first = (await signIn(server.people.northRegular)).body
        const answers = await Promise.all([refresh(first.refreshToken), refresh(first.refreshToken)])
        assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 401])
      })

      test('a session not renewed for 30 days is over', async () => {
        const first = (await signIn(server.people.northRegular)).body
        server.forward(30 * day)
        assert.equal((await refresh(first.refreshToken)).body.code, 'token_expired')
      })

      test('somebody who was made inactive cannot renew, nor can a token that nobody made', async () => {
        const { northRegular } = server.people
        const first = (await signIn(northRegular)).body
        await setPerson(northRegular, 'inactive')
        assert.equal((await refresh(first.refreshToken)).body.code, 'token_expired')
        await setPerson(northRegular, 'active')
        for (const made of ['x', 'x.y', `${first.refreshToken.split('.')[0]}x.y`, '\u0000'])
          assert.equal((await refresh(made)).body.code, 'token_expired')
        assert.equal((await refresh(first.refreshToken)).status, 200)
      })
    })

    describe('signing out', () => {
      test('the session ends at once, with its refresh token, and others of the person go on', async () => {
        const [one, other] = [(await signIn(server.people.northRegular)).body, (await signIn(server.people.northRegular)).body]
        assert.equal((await server.call(one.token, 'DELETE', '/v1/session')).status, 204)
        assert.equal((await whoAmI(one.token)).body.code, 'unauthenticated')
        assert.equal((await refresh(one.refreshToken)).body.code, 'token_expired')
        assert.equal((await whoAmI(other.token)).status, 200)
      })

      test('who one is says what the token is limited to, so that a page offers on a customer only what its group there and the token allow', async () => {
        const { northAdmin, northMixed } = server.people
        const key = { name: 'host', scopes: ['widget-sessions:write', 'customers:read', 'customers:write', 'session:read'] }
        const { secret } = (await server.call(northAdmin, 'POST', '/v1/api-keys', key)).body
        const widget = { userId: northMixed.id, origins: ['https://host.example'] }
        const { token } = (await server.call(secret, 'POST', '/v1/widget-sessions', widget)).body
        const customer = (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Acme' })).body.id
        await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: northMixed.id, group: 'admin' })
        const me = (await whoAmI(token)).body
        assert.deepEqual([me.permissions, me.scopes.includes('customers:write')], [['session:read', 'customers:read'], true])
        const write = (permission: string) => me.scopes.includes(permission) && (groups.admin as readonly string[]).includes(permission)
        const status = (await server.call(token, 'POST', `/v1/customers/${customer}/status`, { status: 'inactive' })).status
        const edit = (await server.call(token, 'PATCH', `/v1/customers/${customer}`, { phone: '+47 1' })).status
        assert.deepEqual([write('customers:status'), status, write('customers:write'), edit], [false, 403, true, 200])
        assert.equal((await whoAmI(await server.tokenOf(northMixed))).body.scopes, null)
      })

      test('an API key has nothing to sign out of, and says so', async () => {
        const { secret } = (await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', { name: 'k', scopes: ['session:read'] }))
          .body
        assert.equal((await server.call(secret, 'DELETE', '/v1/session')).body.code, 'forbidden')
        const me = (await whoAmI(secret)).body
        assert.deepEqual([me.kind, me.person, me.permissions, me.expiresAt], ['apiKey', null, ['session:read'], null])
      })
    })

    test('LIFE-1 a session tells for how many days a deleted customer can be restored', async () => {
      const { restorableDays } = (await server.call(server.people.northSupport, 'GET', '/v1/session')).body
      assert.equal(restorableDays, server.ports.settings.graceDays)
    })

    test('what a partner did not choose for itself looks as the nearest partner above it chose', async () => {
      const brand = (id: string, branding: object) =>
        server.database.db
          .updateTable('partners')
          .set({ branding: JSON.stringify(branding) })
          .where('id', '=', id)
          .execute()
      await brand(server.partners.operator, {
        name: 'Platform',
        logoUrl: 'https://p.example/logo.svg',
        colors: { colorPrimary: '#111', colorText: '#222' },
        fontFamily: 'Inter',
        theme: 'dark',
      })
      await brand(server.partners.north, {
        name: 'North Star',
        colors: { colorPrimary: '#abc', colorText: 'url(//evil.example)' },
        words: { customer: { one: 'client', other: 'clients' } },
      })
      const { branding } = (await server.call(server.people.resellerRegular, 'GET', '/v1/session')).body
      assert.deepEqual(branding, {
        name: 'North Star',
        logoUrl: 'https://p.example/logo.svg',
        colors: { colorPrimary: '#abc', colorText: '#222' },
        fontFamily: 'Inter',
        theme: 'dark',
        words: { customer: { one: 'client', other: 'clients' } },
      })
      const south = (await server.call(server.people.southAdmin, 'GET', '/v1/session')).body
      assert.deepEqual([south.branding.name, south.branding.words, south.partner.name], ['Platform', {}, 'South'])
    })
  })
