import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { groups } from '@clientele/contract/permissions'
import { startBilling } from '../billing/billing.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { freshDatabase, kinds } from '../testing/databases.ts'
import { quickHasher } from '../testing/quick-hasher.ts'
import { sortKey } from '../text/fold.ts'
import { brandingOf } from '../session/branding.ts'
import { safeBranding } from '../session/safe-branding.ts'
import { bold, quiet, warm } from './brands.ts'
import { demoPassword, demoPeople, seedDemo } from './demo.ts'
import { demoPartners } from './people.ts'

const now = new Date('2026-11-21T04:00:00.000Z')
const options = { customers: 240, now, hasher: quickHasher }
/** The same on every engine and every day it is made for that moment. Changes when the demo is changed, and only then. */
const digest = (database: Database) =>
  sql<{ digest: string }>`select md5(string_agg(c::text, '' order by id)) as digest from customers c`
    .execute(database.db)
    .then(({ rows }) => rows[0]?.digest)

/** WCAG's contrast of two colours in hexadecimal. */
function contrast(a: string, b: string) {
  const luminance = (color: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = Number.parseInt(color.slice(1 + at * 2, 3 + at * 2), 16) / 255
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    }, 0)
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

for (const kind of kinds)
  describe(`demo data on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await freshDatabase(kind)
      assert.equal(await seedDemo(database, options), true)
    })
    after(() => database?.close())

    const wrong = async (query: string) => (await sql.raw<object>(query).execute(database.db)).rows

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

    test('a suspended customer is suspended for something, and for what is overdue only where something is', async () => {
      assert.deepEqual(await wrong(`select id from customers where (status = 'suspended') <> (suspended_for is not null)`), [])
      assert.deepEqual(
        await wrong(`select id from customers c where suspended_for = 'overdue'
          and not exists (select 1 from invoices i where i.customer_id = c.id and status = 'overdue')`),
        [],
      )
    })

    test('ids sort by when a thing was made, so that lists go by them', async () => {
      for (const [table, at] of [
        ['orders', 'placed_at'],
        ['invoices', 'issued_at'],
        ['tickets', 'opened_at'],
        ['services', 'provisioned_at'],
        ['subscriptions', 'starts_at'],
      ])
        assert.deepEqual(
          await wrong(`select * from (select customer_id, ${at} as at, lag(${at}) over (partition by customer_id order by id) as before from ${table}) t
            where date_trunc('milliseconds', at) < date_trunc('milliseconds', before)`),
          [],
          table,
        )
      const newest = newId('ord', now.getTime())
      assert.deepEqual(await wrong(`select id from orders where id !~ '^ord_[0-9a-z]{26}$' or id > '${newest}'`), [])
    })

    test('a customer’s own users are found and sorted by their names, and nobody has the address of another', async () => {
      const people = await database.db.selectFrom('company_users').selectAll().execute()
      for (const person of people) {
        assert.equal(person.name_key, sortKey(person.name))
        assert.equal(person.search_key, personSearchKey(person.name, person.email))
        assert.equal(person.email_key, emailKey(person.email))
        assert.match(person.email, /^[a-z]+(\.[a-z]+)+\d*@[a-z0-9.-]+\.example$/)
      }
      assert.equal(
        new Set([...people.map(({ email }) => email), ...demoPeople.map(({ email }) => email)]).size,
        people.length + demoPeople.length,
      )
      assert.deepEqual(
        await wrong(
          `select customer_id from company_users group by customer_id having not bool_or(permissions = 'full' and status = 'active')`,
        ),
        [],
      )
    })

    test('use is measured day by day over the last ninety days, and cards never show more than they may', async () => {
      const [usage] = await wrong(`select count(*)::int as rows, max(day)::text as last, (max(day) - min(day))::int as days from usage`)
      assert.deepEqual({ ...usage, rows: 0 }, { rows: 0, last: '2026-11-21', days: 89 })
      assert.deepEqual(await wrong(`select customer_id from usage where value < 0`), [])
      const methods = await database.db.selectFrom('payment_methods').selectAll().execute()
      assert.ok(methods.length > 100)
      for (const method of methods) assert.match(method.last4!, /^\d{4}$/)
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

    test('RES-4 three looks that nobody takes for one another, all of it fit to be sent, and readable in light and dark', async () => {
      for (const look of [quiet, warm, bold]) assert.deepEqual({ words: {}, ...look }, { words: {}, ...safeBranding(look) })
      for (const look of [warm, bold])
        for (const dark of [0, 1]) {
          const [background, text] = [look.colors!['colorBackground']!, look.colors!['colorText']!].map(
            (pair) => pair.match(/#\w{6}/g)![dark]!,
          )
          assert.ok(contrast(background!, text!) >= 7, `${background} ${text}`)
        }
      const brands = await Promise.all(
        ['operator', 'alpen', 'lumiere', 'mersey'].map((key) => brandingOf(database.db, demoPartners[key as 'alpen'].id)),
      )
      assert.equal(new Set(brands.map((brand) => brand.colors['colorPrimary'])).size, 3)
      assert.deepEqual(
        brands.map((brand) => [brand.name, brand.words['customer']?.['other']]),
        [
          ['Clientele Operations', undefined],
          ['Alpen Cloud', 'clients'],
          ['Studio Lumière', undefined],
          ['Mersey Digital', undefined],
        ],
      )
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
