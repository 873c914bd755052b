import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'

type By = Parameters<TestServer['call']>[0]

for (const kind of kinds)
  describe(`one of a customer’s own users, changed on ${kind}`, () => {
    let server: TestServer
    let customer: string
    let user: string
    let email: string
    let count = 0
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>, by: By = server.people.northAdmin) =>
      server.call(by, method, `/v1/customers/${customer}${path}`, body, headers)
    const rename = (body: object, headers?: Record<string, string>, by?: By) => call('PATCH', `/company-users/${user}`, body, headers, by)
    const found = async (search: string) => (await call('GET', `/company-users?search=${encodeURIComponent(search)}`)).body.data
    beforeEach(async () => {
      email = `ada.${kind}.${count++}@changed.example`
      const admin = { firstName: 'Ada', lastName: 'Moe', email, password: 'Quite-new-7' }
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Changed', admin })).body.id
      user = (await found('ada'))[0].id
    })

    test('FORM-7 gets another name, is found by it, and the log and those who listen are told', async () => {
      const ear = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      const { body } = await rename({ name: 'Åse Øye' })
      assert.deepEqual([body.name, body.email, body.version], ['Åse Øye', email, 2])
      server.app.services.events.wake()
      const told = await ear.next()
      assert.deepEqual([told.type, told.customerId, told.changed], ['customer.updated', customer, ['users']])
      await ear.cut()
      assert.equal((await found('ase oye')).length, 1)
      assert.equal((await found('Moe')).length, 0)
      await rename({ name: 'Åse Øye' })
      await rename({})
      const { data } = (await server.call(server.people.northAdmin, 'GET', `/v1/activity?customer=${customer}&type=company_user.updated`))
        .body
      assert.deepEqual(
        data.map(({ changed, details }: { changed: string[]; details: object }) => [changed, details]),
        [[['name'], { userId: user, name: 'Åse Øye' }]],
      )
    })

    test('FORM-7 of two who change the same person, the second gets the present one to compare', async () => {
      assert.equal((await rename({ name: 'First' }, { 'if-match': '"1"' })).body.version, 2)
      const second = await rename({ name: 'Second' }, { 'if-match': '"1"' })
      assert.deepEqual([second.status, second.body.code, second.body.current.name], [412, 'version_conflict', 'First'])
      const address = await call('POST', `/company-users/${user}/email`, { email: `new.${email}` }, { 'if-match': '"1"' })
      assert.deepEqual([address.status, address.body.current.newEmail], [412, null])
      const right = await call('POST', `/company-users/${user}/email`, { email: `new.${email}` }, { 'if-match': '"2"' })
      assert.deepEqual([right.body.newEmail, right.body.email, right.body.version], [`new.${email}`, email, 3])
      const back = await call('POST', `/company-users/${user}/email`, { email }, { 'if-match': '"3"' })
      assert.deepEqual([back.body.newEmail, back.body.version], [null, 4])
    })

    test('FORM-7 a name is no blank, and no longer than two names with a space between them', async () => {
      for (const name of [' ', 'x'.repeat(202), 7]) assert.equal((await rename({ name })).body.code, 'invalid_input')
      assert.equal((await rename({ name: `${'x'.repeat(100)} ${'y'.repeat(100)}` })).status, 200)
    })

    test('FORM-7 it takes users:write on this customer', async () => {
      const { northRegular, southAdmin } = server.people
      await call('POST', '/users', { userId: northRegular.id, group: 'regular' })
      assert.equal((await rename({ name: 'x' }, {}, northRegular)).body.code, 'forbidden')
      assert.equal((await rename({ name: 'x' }, {}, southAdmin)).body.code, 'not_found')
      assert.equal((await call('PATCH', `/company-users/cpu_${'0'.repeat(26)}`, { name: 'x' })).body.code, 'not_found')
    })
  })
