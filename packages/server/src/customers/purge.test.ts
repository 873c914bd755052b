import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { sql } from 'kysely'
import { allTables, type Database } from '../db/database.ts'
import { runTurn } from '../jobs/runner.ts'
import { sendMails } from '../mails/deliver.ts'
import { addBelongings } from '../testing/belongings.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'
import { password } from '../testing/world.ts'
import { purgeCustomers } from './purge.ts'

const day = 86_400_000
type Told = { type: string; actor: { name: string }; details: Record<string, unknown> }

/** Every row of every table there is, as text. What a later migration adds is among them. */
async function dump({ db }: Database): Promise<{ table: string; row: string }[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(
    db,
  )
  const rows = tables.rows.map(async ({ name }) => {
    const found = await sql<{ row: string }>`select t::text as "row" from ${sql.table(name)} t order by 1`.execute(db)
    return found.rows.map(({ row }) => ({ table: name, row }))
  })
  return (await Promise.all(rows)).flat()
}

/** The words of a mark as each way of keeping text keeps them: as it is, folded, or in bytes that are written as hexadecimals. */
const says = (row: string, mark: string) => {
  const text = row.toLowerCase()
  return text.includes(mark) || text.includes(Buffer.from(mark).toString('hex'))
}

for (const kind of kinds)
  suite(`the purge on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const call = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const make = async (body: object) => {
      const made = await call('POST', '/customers', body)
      assert.equal(made.status, 201, made.text)
      return made.body.id as string
    }
    const purge = () => purgeCustomers(server.database, server.clock())
    const afterGrace = async () => {
      server.forward(30 * day + 1000)
      await purge()
    }
    const ofCustomer = async (id: string, mark = id) =>
      (await dump(server.database)).filter(({ row }) => row.includes(id) || says(row, mark))

    /** A customer that came by an invitation, with a mark in every text that anybody can write and something in every table that has to do with customers. */
    async function everythingOf(mark: string) {
      const { northAdmin, northRegular } = server.people
      const email = `${mark}@${mark}.example`
      const admin = { firstName: mark, lastName: `${mark} Last`, email }
      const invited = await call('POST', '/invitations', { name: `${mark} Invited`, admin })
      assert.equal(invited.status, 201, invited.text)
      const outgoing: { text: string }[] = []
      const mailer = { send: async (mail: { text: string }) => void outgoing.push(mail) }
      const deliver = () => sendMails({ ...server.app.services, mailer })
      await deliver()
      const { 1: token } = /#([\w-]{43})/.exec(outgoing.at(-1)!.text)!
      const accepted = await server.call(null, 'POST', '/v1/one-time-links/redeem', { token, password })
      assert.equal(accepted.status, 200, accepted.text)
      const theirs = accepted.body.tokens.token as string
      const id = (await server.call(theirs, 'GET', '/v1/session')).body.customerId as string
      const address = { line1: `${mark} 1`, line2: `${mark} 2`, line3: `${mark} 3`, city: mark, region: mark, postalCode: mark }
      const changed = await call('PATCH', `/customers/${id}`, {
        ...{ name: `${mark} Ltd`, email, phone: `+${mark}`, website: `https://${mark}.example/`, description: `About ${mark}` },
        ...{ organisationNumber: `${mark}-1`, address, language: 'es' },
        contact: { name: `${mark} Contact`, email: `contact.${email}`, phone: `+${mark}`, address, country: 'NO' },
      })
      assert.equal(changed.status, 200, changed.text)
      await addBelongings(server.database.db, { id, partner: server.partners.north }, mark, 1000)
      const key = { 'idempotency-key': `key-${mark}` }
      const own = (method: string, path: string, body?: unknown) => server.call(theirs, method, `/v1${path}`, body, key)
      assert.equal((await own('PATCH', '/preferences', { values: { note: mark } })).status, 200)
      const { data: users } = (await call('GET', `/customers/${id}/company-users`)).body
      const user = users.find((one: { email: string }) => one.email === email)
      await call('POST', `/customers/${id}/company-users/${user.id}/email`, { email: `new.${email}` })
      await call('POST', `/customers/${id}/company-users/${user.id}/password-reset`)
      await deliver()
      await server.call(null, 'POST', '/v1/password-resets', { email })
      assert.equal((await call('POST', `/customers/${id}/users`, { userId: northRegular.id, group: 'regular' })).status, 201)
      await call('POST', `/customers/${id}/status`, { status: 'suspended', reason: `Because of ${mark}` })
      const job = await call('POST', '/jobs', { action: 'customers.activate', customers: [id], reason: `Sorry ${mark}` })
      assert.equal(job.status, 202, job.text)
      while (await runTurn(server.app.services));
      for (const partnerId of [server.partners.northReseller, server.partners.north]) {
        const moved = await call('PATCH', `/customers/${id}`, { partnerId })
        assert.equal(moved.status, 200, moved.text)
      }
      assert.equal((await call('POST', `/customers/${id}/users`, { userId: northRegular.id, group: 'regular' })).status, 201)
      await server.call(northAdmin, 'POST', '/v1/exports', { format: 'csv', customers: [id] })
      return { id }
    }

    test('LIFE-1 nothing of a purged customer is left in any table, and the one beside it is untouched, byte for byte', async () => {
      const mark = `zqx${kind}zqx`
      const beside = await everythingOf('beside')
      const gone = await everythingOf(mark)
      const links = async () => {
        const person = server.database.db.selectFrom('partner_users').select('links_count').where('id', '=', server.people.northRegular.id)
        return (await person.executeTakeFirstOrThrow()).links_count
      }
      const marked = (await dump(server.database)).filter(({ row }) => says(row, mark))
      // Else the test would prove nothing: each of these has the mark before.
      const tables = new Set(marked.map(({ table }) => table))
      for (const table of [
        ...['customers', 'company_users', 'invitations', 'mails', 'one_time_links', 'password_reset_requests', 'preferences', 'jobs'],
        ...['orders', 'invoices', 'services', 'tickets', 'subscriptions', 'usage', 'payment_methods', 'billing_addresses', 'activity'],
      ])
        assert.ok(tables.has(table), `nothing of it is in ${table}`)
      // A table that is about customers must be here with something of this one; whoever adds one gives it some above.
      const about = await sql<{ name: string }>`
        select table_name as name from information_schema.columns where table_schema = current_schema() and column_name = 'customer_id'`.execute(
        server.database.db,
      )
      const inUse = new Set((await ofCustomer(gone.id)).map(({ table }) => table))
      for (const { name } of about.rows) assert.ok(inUse.has(name), `nothing of it is in ${name}`)
      const linkedBefore = await links()
      await call('DELETE', `/customers/${gone.id}?reason=${mark}`)
      const waiting = await dump(server.database)
      assert.ok(waiting.some(({ table, row }) => table === 'customers' && says(row, mark)))

      server.forward(30 * day - 60_000)
      await purge()
      assert.equal((await call('GET', `/customers/${gone.id}`)).body.status, 'deleted', 'not a minute too early')
      const before = await ofCustomer(beside.id, 'beside')
      server.forward(61_000)
      await purge()

      const left = (await dump(server.database)).filter(({ row }) => says(row, mark))
      assert.deepEqual(left, [])
      assert.deepEqual(await ofCustomer(beside.id, 'beside'), before)
      assert.ok(before.length > 20)
      const named = new Set((await ofCustomer(gone.id)).map(({ table }) => table))
      assert.deepEqual(named, new Set(['activity', 'events', 'exports']), 'and its id only where it says nothing')
      assert.equal(await links(), linkedBefore - 1)
    })

    test('LIFE-1 LIFE-3 the log keeps who deleted it and when, that it was purged, and which customer it was', async () => {
      const id = await make({
        name: 'Tombstone Ltd',
        admin: { firstName: 'Tom', lastName: 'Stone', email: `tom.${kind}@stone.example`, password },
      })
      await call('DELETE', `/customers/${id}?reason=Tom%20asked`)
      const deletedAt = server.clock()
      await afterGrace()
      const { data } = (await call('GET', '/activity?limit=200')).body
      const log = data.filter(({ customerId }: { customerId: string }) => customerId === id)
      assert.deepEqual(
        log.map(({ type, actor, details }: Told) => [type, actor.name, details]),
        [
          ['customer.purged', 'Clientele', {}],
          ['customer.deleted', 'northAdmin', { from: 'active', to: 'deleted' }],
          ['company_user.created', 'northAdmin', { userId: log[2].details.userId, status: 'active' }],
          ['customer.created', 'northAdmin', {}],
        ],
      )
      assert.ok(Math.abs(Date.parse(log[1].at) - deletedAt.getTime()) < 60_000)
      assert.ok(!JSON.stringify(log).includes('Tom'))
    })

    test('LIFE-1 the log of a customer that is there cannot be blanked, and that of one that is gone cannot be written anew', async () => {
      const [there, gone] = [await make({ name: 'There' }), await make({ name: 'Gone' })]
      await call('DELETE', `/customers/${gone}?reason=Once`)
      await call('DELETE', `/customers/${there}?reason=Once`)
      await call('POST', `/customers/${there}/restore`, {})
      await afterGrace()
      const set = (id: string, what: string) =>
        sql`update activity set ${sql.raw(what)} where customer_id = ${id}`.execute(server.database.db)
      for (const [id, what] of [
        [there, `details = '{}'`],
        [there, `actor_name = ''`],
        [gone, `details = '{"from": "inactive"}'`],
        [gone, `actor_name = 'Somebody'`],
        [gone, `actor_email = 'some@body.example'`],
        [gone, `type = 'customer.created'`],
        [gone, `at = now()`],
        [gone, `customer_id = null`],
      ] as const)
        await assert.rejects(set(id, what), /append-only/, what)
      await assert.rejects(sql`delete from activity where customer_id = ${gone}`.execute(server.database.db), /append-only/)
    })

    test('LIFE-1 a purged customer is gone for every operation, its address is free again, and whoever listens is told', async () => {
      const email = `free.${kind}@again.example`
      const admin = { firstName: 'Free', lastName: 'Again', email, password }
      const id = await make({ name: 'Gone Ltd', email, admin })
      await call('DELETE', `/customers/${id}`)
      assert.equal((await call('POST', '/customers', { name: 'Too early', admin })).body.code, 'email_taken')
      const total = async () => (await call('GET', '/customer-summary?status=deleted')).body
      const before = await total()
      server.forward(30 * day + 1000)
      const ear = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      await purge()
      server.app.services.events.wake()
      const told = await ear.next()
      assert.deepEqual([told.type, told.customerId], ['customer.purged', id])
      await ear.cut()
      for (const [method, path, body] of [
        ['GET', ''],
        ['PATCH', '', { name: 'Back' }],
        ['DELETE', ''],
        ['POST', '/restore', {}],
        ['POST', '/status', { status: 'active' }],
        ['GET', '/invoices'],
        ['GET', '/users'],
        ['GET', '/company-users'],
      ] as const)
        assert.deepEqual((await call(method, `/customers/${id}${path}`, body)).body.code, 'not_found', `${method} ${path}`)
      assert.equal((await call('GET', `/activity?customer=${id}`)).body.code, 'not_found')
      assert.equal((await server.call(null, 'POST', '/v1/session', { email, password })).body.code, 'wrong_credentials')
      const now = await total()
      assert.deepEqual([now.customers, now.users], [before.customers - 1, before.users - 1])
      assert.equal((await call('POST', '/customers', { name: 'In time', admin })).status, 201)
    })

    test('LIFE-1 a customer that was restored is not purged when its first day would have come', async () => {
      const id = await make({ name: 'Restored Ltd' })
      await call('DELETE', `/customers/${id}`)
      server.forward(29 * day)
      await call('POST', `/customers/${id}/restore`, {})
      server.forward(2 * day)
      await purge()
      assert.equal((await call('GET', `/customers/${id}`)).body.status, 'active')
    })

    test('LIFE-1 several servers at once purge each customer once, more of them than one round takes', async () => {
      const now = server.clock()
      const { north } = server.partners
      const ids = Array.from({ length: 450 }, (_, n) => `cus_${kind === 'pglite' ? 'p' : 'q'}${String(n).padStart(25, '0')}`)
      const row = {
        partner_id: north,
        type: 'company',
        currency: 'EUR',
        status: 'deleted',
        active_key: now,
        deleted_at: now,
        purge_at: now,
      }
      await allTables(server.database)
        .insertInto('customers')
        .values(ids.map((id) => ({ ...row, id, name: 'Many', name_key: 'many', search_key: 'many' })))
        .execute()
      server.forward(1000)
      await Promise.all([purge(), purge(), purge()])
      await purge() // what a server passed over because another had it in hand
      const left = await allTables(server.database).selectFrom('customers').select('id').where('id', 'in', ids).execute()
      assert.deepEqual(left, [])
      const purged = await server.database.db.selectFrom('activity').select('customer_id').where('customer_id', 'in', ids).execute()
      assert.equal(purged.length, ids.length)
    })

    test('LIFE-1 sub-accounts of a purged agency stand on their own', async () => {
      const agency = await make({ name: 'Agency', role: 'agency' })
      const child = await make({ name: 'Child', role: 'subAccount', parentId: agency })
      await call('DELETE', `/customers/${agency}`)
      await afterGrace()
      const { role, parentId, version } = (await call('GET', `/customers/${child}`)).body
      assert.deepEqual([role, parentId, version], ['standard', null, 2])
    })
  })
