import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { groups } from '@clientele/contract/permissions'
import { startBilling } from '../billing/billing.ts'
import type { Database } from '../db/database.ts'
import { freshDatabase, kinds } from '../testing/databases.ts'
import { quickHasher } from '../testing/quick-hasher.ts'
import { demoPassword, demoPeople, seedDemo } from './demo.ts'

const now = new Date('2026-11-21T04:00:00.000Z')
const options = { customers: 240, now, hasher: quickHasher }
/** The same on every engine and every day it is made for that moment. Changes when the demo is changed, and only then. */
const digest = (database: Database) =>
  sql<{ digest: string }>`select md5(string_agg(c::text, '' order by id)) as digest from customers c`
    .execute(database.db)
    .then(({ rows }) => rows[0]?.digest)

for (const kind of kinds)
  describe(`demo data on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await freshDatabase(kind)
      assert.equal(await seedDemo(database, options), true)
    })
    after(() => database?.close())

    const wrong = async (query: string) => (await sql.raw(query).execute(database.db)).rows

    test('it is made once, and never on top of other data', async () => {
      assert.equal(await seedDemo(database, options), false)
      const { rows } = await sql<{ count: number }>`select count(*) as count from customers`.execute(database.db)
      assert.equal(rows[0]?.count, 240)
    })

    test('it is the same every time', async () => {
      const other = await freshDatabase('pglite')
      await seedDemo(other, options)
      assert.equal(await digest(other), await digest(database))
      await other.close()
    })

    test('counts and amounts of customers are those of their history', async () => {
      const counts = { users: 'company_users', orders: 'orders', invoices: 'invoices', tickets: 'tickets', subscriptions: 'subscriptions' }
      for (const [count, table] of Object.entries(counts))
        assert.deepEqual(
          await wrong(`select id from customers c where ${count}_count <> (select count(*) from ${table} t where t.customer_id = c.id)`),
          [],
          table,
        )
      assert.deepEqual(
        await wrong(`select id from customers c where mrr <> (select coalesce(sum(monthly_amount), 0) from services s where s.customer_id = c.id and s.currency = c.currency
          and bills_from <= '${now.toISOString()}' and (ended_at is null or ended_at > '${now.toISOString()}'))`),
        [],
      )
      assert.deepEqual(
        await wrong(
          `select id from customers c where revenue <> (select coalesce(sum(amount), 0) from invoices i where i.customer_id = c.id and status <> 'void')`,
        ),
        [],
      )
      assert.deepEqual(
        await wrong(`select id from customers c where service_counts is distinct from (select coalesce(jsonb_object_agg(kind, n), '{}') from
          (select kind, count(*) n from services s where s.customer_id = c.id and ended_at is null group by kind) k)`),
        [],
      )
    })

    test('last order and last activity are the latest there are, and the log tells of both', async () => {
      assert.deepEqual(
        await wrong(
          `select id from customers c where last_order_at is distinct from (select max(placed_at) from orders o where o.customer_id = c.id)`,
        ),
        [],
      )
      assert.deepEqual(
        await wrong(`select id from customers c where last_activity_at is distinct from
          (select max(at) from activity a where a.customer_id = c.id and type not in ('customer.created', 'invoice.issued'))`),
        [],
      )
      assert.deepEqual(
        await wrong(
          `select id from customers c where (select count(*) from activity a where a.customer_id = c.id and type = 'customer.created' and at = c.created_at) <> 1`,
        ),
        [],
      )
    })

    test('nothing happened before its customer was there, and nothing is yet to happen', async () => {
      for (const [table, at] of [
        ['orders', 'placed_at'],
        ['invoices', 'issued_at'],
        ['tickets', 'opened_at'],
        ['services', 'provisioned_at'],
        ['activity', 'at'],
      ])
        assert.deepEqual(
          await wrong(
            `select c.id from customers c join ${table} t on t.customer_id = c.id where t.${at} < c.created_at or t.${at} > '${now.toISOString()}'`,
          ),
          [],
          table,
        )
    })

    test('the counters hold what adding up gives', async () => {
      const sums = 'count(*)::int as customers, sum(users_count)::int as users, sum(mrr)::text as mrr, sum(revenue)::text as revenue'
      const kept = 'sum(customers)::int as customers, sum(users)::int as users, sum(mrr)::text as mrr, sum(revenue)::text as revenue'
      const by = 'group by partner_id, status, type, currency order by partner_id, status, type, currency'
      assert.deepEqual(await wrong(`select ${kept} from customer_counters ${by}`), await wrong(`select ${sums} from customers ${by}`))
    })

    test('billing finds nothing to put right', async () => {
      const before = await digest(database)
      await startBilling(database, now)
      assert.equal(await digest(database), before)
    })

    test('there is somebody of every group to sign in as, linked as it says, and all with one password', async () => {
      assert.deepEqual(new Set(demoPeople.map((person) => person.group)), new Set(Object.keys(groups)))
      for (const person of demoPeople) {
        const row = await database.db.selectFrom('partner_users').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow()
        assert.ok(await quickHasher.verify(row.password_hash!, demoPassword))
        const links = await database.db.selectFrom('links').select('group').where('user_id', '=', person.id).execute()
        assert.equal(links.length, person.links?.customers ?? 0, person.name)
        assert.equal(row.links_count, links.length)
        assert.deepEqual(new Set(links.map((link) => link.group)), new Set(person.links?.groups))
      }
    })

    test('foreign keys and indexes are all there again', async () => {
      const fresh = await freshDatabase(kind)
      const indexes = (of: Database) => sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(of.db)
      const constraints = (of: Database) =>
        sql`select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`.execute(
          of.db,
        )
      assert.deepEqual((await indexes(database)).rows, (await indexes(fresh)).rows)
      assert.deepEqual((await constraints(database)).rows, (await constraints(fresh)).rows)
      await fresh.close()
    })
  })
