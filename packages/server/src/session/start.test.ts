import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { companyGroups } from '@clientele/contract/permissions'
import { addSignedIn, addSomebody } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'
import { password } from '../testing/world.ts'

for (const kind of kinds)
  describe(`a customer’s own users on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())

    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const newCustomer = async () => {
      const { body } = await admin('POST', '/customers', { name: 'Signed Ltd' })
      return { id: body.id as string, partner: server.partners.north }
    }
    const signIn = (email: string) => server.call(null, 'POST', '/v1/session', { email, password })
    const whoAmI = (token: string) => server.call(token, 'GET', '/v1/session')
    const refresh = (refreshToken: string) => server.call(null, 'POST', '/v1/session/refresh', { refreshToken })

    test('sign in, renew and sign out as anybody does, and it is noted when they last did', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      assert.equal((await whoAmI(person.token)).body.person.id, person.id)
      const next = await refresh(person.refreshToken)
      assert.equal((await whoAmI(next.body.token)).status, 200)
      const { data } = (await admin('GET', `/customers/${customer.id}/company-users`)).body
      assert.ok(data[0].lastSignInAt)
      assert.equal((await server.call(next.body.token, 'DELETE', '/v1/session')).status, 204)
      assert.equal((await whoAmI(next.body.token)).body.code, 'unauthenticated')
      const log = (await admin('GET', `/activity?customer=${customer.id}&type=session.started,session.ended`)).body.data
      assert.deepEqual(
        log.map(({ type, actor }: { type: string; actor: object }) => [type, actor]),
        ['session.ended', 'session.started'].map((type) => [
          type,
          { kind: 'companyUser', id: person.id, name: 'Ada Own', email: person.email },
        ]),
      )
    })

    test('LIFE-1 of an inactive customer nobody signs in, and open sessions end at the very next call; once it is reactivated they sign in anew', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      assert.equal((await whoAmI(person.token)).status, 200)
      await admin('POST', `/customers/${customer.id}/status`, { status: 'inactive' })
      for (const answer of [await whoAmI(person.token), await signIn(person.email)])
        assert.deepEqual([answer.status, answer.body.code], [401, 'account_closed'])
      const guess = { email: person.email, password: 'Quite-wrong-1' }
      assert.equal(
        (await server.call(null, 'POST', '/v1/session', guess)).body.code,
        'wrong_credentials',
        'only who knows the password is told',
      )
      assert.equal((await refresh(person.refreshToken)).body.code, 'token_expired')
      await admin('POST', `/customers/${customer.id}/status`, { status: 'active' })
      assert.equal((await whoAmI(person.token)).body.code, 'unauthenticated')
      assert.equal((await refresh(person.refreshToken)).body.code, 'token_expired')
      assert.equal((await signIn(person.email)).status, 200)
    })

    test('LIFE-1 a job that deactivates many shuts out the people of each, and of no other', async () => {
      const [one, other] = [await newCustomer(), await newCustomer()]
      const [out, stays] = [await addSignedIn(server, one, 'Out'), await addSignedIn(server, other, 'Stays')]
      await admin('POST', '/jobs', { action: 'customers.deactivate', customers: [one.id] })
      for (let tries = 0; tries < 200 && (await whoAmI(out.token)).status === 200; tries++) await setTimeout(25)
      assert.equal((await whoAmI(out.token)).body.code, 'account_closed')
      assert.equal((await whoAmI(stays.token)).status, 200)
    })

    test('LIFE-1 of a deleted customer nobody signs in, until it is restored', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      await admin('DELETE', `/customers/${customer.id}`)
      for (const answer of [await whoAmI(person.token), await signIn(person.email)])
        assert.deepEqual([answer.status, answer.body.code], [401, 'account_closed'])
      await admin('POST', `/customers/${customer.id}/restore`, {})
      assert.equal((await whoAmI(person.token)).body.code, 'unauthenticated')
      assert.equal((await signIn(person.email)).status, 200)
    })

    test('LIFE-1 of a suspended customer they read, and change nothing', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      const path = `/v1/customers/${customer.id}`
      assert.equal((await server.call(person.token, 'PATCH', path, { phone: '+47 1' })).status, 200)
      await admin('POST', `/customers/${customer.id}/status`, { status: 'suspended' })
      assert.equal((await server.call(person.token, 'PATCH', path, { phone: '+47 2' })).body.code, 'account_suspended')
      assert.equal((await server.call(person.token, 'GET', path)).body.phone, '+47 1')
      for (const part of ['invoices', 'billing', 'services', 'company-users'])
        assert.equal((await server.call(person.token, 'GET', `${path}/${part}`)).status, 200, part)
      assert.equal((await signIn(person.email)).status, 200)
      const me = (await whoAmI(person.token)).body
      assert.deepEqual([...me.permissions].sort(), [...companyGroups.companyReadOnly].sort())
      await admin('POST', `/customers/${customer.id}/status`, { status: 'active' })
      assert.equal((await server.call(person.token, 'PATCH', path, { phone: '+47 2' })).status, 200)
    })

    test('LIFE-1 live events end with the access they came by', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      const listener = await listenTo(server.app, person.token)
      await admin('PATCH', `/customers/${customer.id}`, { phone: '+47 3' })
      assert.equal((await listener.next()).customerId, customer.id)
      await admin('POST', `/customers/${customer.id}/status`, { status: 'inactive' })
      await assert.rejects(() => listener.next())
    })

    test('somebody inactive, and everybody of a disabled partner, is answered like an unknown address', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      const { db } = server.database
      await db.updateTable('company_users').set({ status: 'inactive' }).where('id', '=', person.id).execute()
      assert.equal((await whoAmI(person.token)).body.code, 'unauthenticated')
      assert.equal((await signIn(person.email)).body.code, 'wrong_credentials')
      await db.updateTable('company_users').set({ status: 'active' }).where('id', '=', person.id).execute()
      await db.updateTable('partners').set({ status: 'disabled' }).where('id', '=', server.partners.north).execute()
      const answer = await signIn(person.email)
      await db.updateTable('partners').set({ status: 'active' }).where('id', '=', server.partners.north).execute()
      assert.equal(answer.body.code, 'wrong_credentials')
    })

    test('when the customer goes to another partner, its people sign in as before', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      const moved = await admin('PATCH', `/customers/${customer.id}`, { partnerId: server.partners.northReseller })
      assert.equal(moved.status, 200, moved.text)
      const next = await refresh(person.refreshToken)
      const me = (await whoAmI(next.body.token)).body
      assert.deepEqual([me.partner.id, me.customerId], [server.partners.northReseller, customer.id])
    })

    test('a session that somebody opened with permissions since taken away has the ones there are now', async () => {
      const customer = await newCustomer()
      const person = await addSignedIn(server, customer, 'Ada Own')
      await server.database.db.updateTable('company_users').set({ permissions: 'limited' }).where('id', '=', person.id).execute()
      assert.equal((await server.call(person.token, 'GET', `/v1/customers/${customer.id}/invoices`)).body.code, 'forbidden')
      assert.equal((await whoAmI(person.token)).body.group, 'companyLimited')
      await server.database.db.updateTable('company_users').set({ permissions: 'custom' }).where('id', '=', person.id).execute()
      assert.equal((await server.call(person.token, 'GET', `/v1/customers/${customer.id}/services`)).body.code, 'forbidden')
    })

    test('who has no password yet cannot sign in with any', async () => {
      const person = await addSomebody(server, await newCustomer(), 'Ada Own')
      await server.database.db.updateTable('company_users').set({ password_hash: null }).where('id', '=', person.id).execute()
      for (const tried of ['', password, 'null'])
        assert.notEqual((await server.call(null, 'POST', '/v1/session', { email: person.email, password: tried })).status, 200)
    })
  })
