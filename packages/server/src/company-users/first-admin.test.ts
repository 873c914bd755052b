import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { isPassword } from '../auth/passwords.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { quickHasher } from '../testing/quick-hasher.ts'

const admin = (more: object = {}) => ({ firstName: 'Ada', lastName: 'Øye', email: 'ada@first.example', password: 'Sommer-2026', ...more })

for (const kind of kinds)
  suite(`the first admin on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const create = (body: object, as = server.people.northAdmin, headers = {}) => server.call(as, 'POST', '/v1/customers', body, headers)
    const users = (id: string) => server.database.db.selectFrom('company_users').selectAll().where('customer_id', '=', id).execute()
    const customersCalled = async (name: string) =>
      (await server.call(server.people.northAdmin, 'GET', `/v1/customers?search=${encodeURIComponent(name)}`)).body.data.length as number

    test('FORM-2 FORM-4 a customer and its first admin are made together, counted and logged', async () => {
      const before = await server.call(server.people.northAdmin, 'GET', '/v1/customer-summary')
      const made = await create({ name: 'First', admin: admin({ email: 'Ada@First.example' }) })
      assert.deepEqual([made.status, made.body.counts.users], [201, 1])
      const [user, ...others] = await users(made.body.id)
      assert.deepEqual(
        [user?.name, user?.email, user?.email_key, user?.permissions, user?.status, others.length],
        ['Ada Øye', 'Ada@First.example', 'ada@first.example', 'full', 'active', 0],
      )
      assert.equal(await isPassword(quickHasher, user?.password_hash ?? null, 'Sommer-2026'), true)
      assert.equal(await isPassword(quickHasher, user?.password_hash ?? null, 'sommer-2026'), false)
      const summary = await server.call(server.people.northAdmin, 'GET', '/v1/customer-summary')
      assert.equal(summary.body.users, before.body.users + 1)
      const log = await server.call(server.people.northAdmin, 'GET', `/v1/activity?customer=${made.body.id}`)
      assert.deepEqual(
        log.body.data.map(({ type, details }: { type: string; details: object }) => [type, details]),
        [
          ['company_user.created', { userId: user?.id, name: 'Ada Øye', status: 'active' }],
          ['customer.created', {}],
        ],
      )
      const listed = await server.call(server.people.northAdmin, 'GET', `/v1/customers/${made.body.id}/company-users`)
      assert.deepEqual(listed.body.data[0].name, 'Ada Øye')
      for (const text of [made.text, log.text, listed.text, JSON.stringify(server.log)]) assert.ok(!/Sommer|password/i.test(text))
    })

    test('FORM-2 without a password the first admin is invited', async () => {
      const made = await create({ name: 'Invited', admin: admin({ email: 'invited@first.example', password: undefined }) })
      assert.equal(made.status, 201)
      const [user] = await users(made.body.id)
      assert.deepEqual([user?.status, user?.password_hash], ['invited', null])
    })

    test('FORM-2 an address that somebody signs in with is refused at its field, in any case, and leaves no customer behind', async () => {
      await create({ name: 'Has it', admin: admin({ email: 'taken@first.example' }) })
      for (const email of ['TAKEN@first.example', server.people.southAdmin.email]) {
        const refused = await create({ name: 'Zweitling', admin: admin({ email }) })
        assert.deepEqual(
          [refused.status, refused.body.code, refused.body.fields],
          [409, 'email_taken', [{ field: 'admin.email', message: 'Somebody signs in with this address already' }]],
        )
      }
      assert.equal(await customersCalled('Zweitling'), 0)
    })

    test('FORM-2 of many who take one address at once, one gets it', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) => create({ name: `Race ${n}`, admin: admin({ email: 'race@first.example' }) })),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409])
      assert.equal(await customersCalled('Race'), 1)
    })

    test('FORM-2 a password that breaks the rules is refused, each rule by name, and is not repeated', async () => {
      const refused = await create({ name: 'Weak', admin: admin({ email: 'weak@first.example', password: 'geheim' }) })
      assert.equal(refused.status, 422)
      assert.deepEqual(
        refused.body.fields.map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`),
        [
          'admin.password: At least 8 characters',
          'admin.password: At least one capital letter',
          'admin.password: At least one digit',
          'admin.password: At least one character that is neither a letter nor a digit',
        ],
      )
      assert.ok(!refused.text.includes('geheim'))
      assert.equal(await customersCalled('Weak'), 0)
    })

    test('FORM-2 a token without the right to add users makes customers, but gives them no admin', async () => {
      const key = await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', {
        name: 'Narrow',
        scopes: ['customers:create', 'customers:read'],
      })
      const post = (body: object) => server.call(key.body.secret as string, 'POST', '/v1/customers', body)
      const refused = await post({ name: 'Narrow', admin: admin({ email: 'narrow@first.example' }) })
      assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden'])
      assert.equal((await post({ name: 'Narrow' })).status, 201)
    })

    test('FORM-9 a call that is sent twice with one key makes one customer and one admin', async () => {
      const body = { name: 'Twice', admin: admin({ email: 'twice@first.example' }) }
      const headers = { 'idempotency-key': 'the-same' }
      const [one, two] = await Promise.all([create(body, undefined, headers), create(body, undefined, headers)])
      assert.deepEqual([one.status, two.status, one.body.id], [201, 201, two.body.id])
      assert.equal((await users(one.body.id)).length, 1)
    })
  })
