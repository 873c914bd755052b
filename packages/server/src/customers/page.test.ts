import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { principalOf } from '../auth/credential.ts'
import type { Principal } from '../auth/principal.ts'
import { allTables, type Database } from '../db/database.ts'
import { demoPeople, seedDemo } from '../demo/demo.ts'
import { randomOf } from '../demo/random.ts'
import { freshDatabase, kinds } from '../testing/databases.ts'
import { quickHasher } from '../testing/quick-hasher.ts'
import { fold } from '../text/fold.ts'
import type { Filter } from './filter.ts'
import { rowsFrom } from './jump.ts'
import { nextRows } from './page.ts'
import { placeOf, sortOf, type Place } from './sort.ts'

const now = new Date('2026-11-21T04:00:00Z')
const customers = 4000

for (const kind of kinds)
  describe(`pages of ${customers} customers of seven partners on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await freshDatabase(kind)
      await seedDemo(database, { customers, now, hasher: quickHasher })
    })
    after(() => database?.close())

    const principalNamed = async (name: string) => {
      const person = demoPeople.find((candidate) => candidate.name.startsWith(name))!
      const { partner_id } = await database.db
        .selectFrom('partner_users')
        .select('partner_id')
        .where('id', '=', person.id)
        .executeTakeFirstOrThrow()
      return (await principalOf(database.db, { kind: 'partnerUser', partnerId: partner_id, id: person.id, scopes: null }))!
    }

    /** All rows in order, page after page, by a way that knows nothing of samples, walks and indexes. */
    async function plainly(principal: Principal, filter: Filter, sortName: string) {
      const { key, descending, nullable } = sortOf(sortName, principal)
      const way = sql.raw(descending ? 'desc' : 'asc')
      const words = fold(filter.search ?? '')
        .split(' ')
        .filter(Boolean)
      const conditions = [
        sql`c.partner_id = any(${filter.partner ?? principal.partners}::text[])`,
        filter.status ? sql`c.status = any(${filter.status}::text[])` : sql`c.status <> 'deleted'`,
        ...(filter.type ? [sql`c.type = any(${filter.type}::text[])`] : []),
        ...(filter.country ? [sql`c.country = any(${filter.country}::text[])`] : []),
        ...(filter.mrrMin === undefined ? [] : [sql`c.mrr_key >= ${filter.mrrMin}`]),
        ...(filter.risk ? [sql`c.risk_score >= 67`] : []),
        ...(filter.hideInactive
          ? [
              sql`(c.mrr > 0 or greatest(c.last_order_at, c.last_activity_at, case when c.last_order_at is null and c.last_activity_at is null then c.created_at end) >= ${now}::timestamptz - interval '30 days')`,
            ]
          : []),
        ...words.map((word) => sql`position(${word} in c.search_key) > 0`),
      ]
      const link = principal.linkedOnly
        ? sql`join links l on l.partner_id = c.partner_id and l.customer_id = c.id and l.user_id = ${principal.id}`
        : sql``
      const { rows } = await sql<{ id: string }>`
        select c.id from customers c join partners p on p.id = c.partner_id ${link} where ${sql.join(conditions, sql` and `)}
        order by ${nullable ? sql`${key} is null,` : sql``} ${key} ${way}, c.id ${way}`.execute(allTables(database))
      return rows.map((row) => row.id)
    }

    async function byPages(principal: Principal, filter: Filter, sortName: string, limit: number) {
      const sort = sortOf(sortName, principal)
      const ids: string[] = []
      for (let place: Place | undefined; ;) {
        const rows = await nextRows({ db: database.db, principal, filter, now, sort, after: place, limit })
        ids.push(...rows.map((row) => row.id))
        const last = rows.at(-1)
        if (!last || rows.length < limit) return ids
        place = placeOf(sort).parse([last.key, last.id])
      }
    }

    const sorts = [
      'name',
      'email',
      'country',
      'partner',
      'users',
      'mrr',
      'risk',
      'lastActivityAt',
      'lastOrderAt',
      'createdAt',
      'services.port',
      'status',
      'phone',
    ]
    const terms = [
      'a',
      'e',
      'q',
      'an',
      'zq',
      'mail',
      'gmbh',
      'hansen',
      'kari',
      'as data',
      'example',
      '.ex',
      '%',
      '株式会社',
      'が',
      'nosuchthing',
    ]

    for (const name of ['Grace', 'Ingrid', 'Tom'])
      test(`LIST-3 LIST-4 LIST-5 LIST-7: ${name} gets the same rows in the same order as a plain query gives, whatever is asked`, async () => {
        const principal = await principalNamed(name)
        for (let round = 0; round < 60; round++) {
          const random = randomOf(7, round)
          const filter: Filter = {
            ...(random.chance(0.6) && { search: random.pick(terms) }),
            ...(random.chance(0.25) && { type: [random.pick(['company', 'individual'] as const)] }),
            ...(random.chance(0.25) && { country: random.pick([['NO'], ['IS'], ['JP', 'DE'], ['XX']]) }),
            ...(random.chance(0.15) && { status: [random.pick(['active', 'suspended'] as const)] }),
            ...(random.chance(0.15) && !principal.linkedOnly && { mrrMin: random.pick([0, 1, 50_000, 10_000_000]) }),
            ...(random.chance(0.2) && { risk: ['high' as const] }),
            ...(random.chance(0.2) && { hideInactive: true }),
            ...(random.chance(0.15) && { partner: principal.partners.slice(0, 2) }),
          }
          const sort = `${random.chance(0.5) ? '-' : ''}${random.pick(sorts)}`
          const expected = await plainly(principal, filter, sort)
          const got = await byPages(principal, filter, sort, random.pick([101, 37, 201]))
          assert.deepEqual(got, expected, JSON.stringify({ filter, sort }))
          for (const offset of [1, random.int(1, 700), random.int(1, Math.max(1, expected.length)), expected.length, expected.length + 1]) {
            const rows = await rowsFrom(offset, {
              ...{ db: database.db, principal, filter, now, after: undefined, limit: 20 },
              sort: sortOf(sort, principal),
            })
            const ids = rows.map((row) => row.id)
            assert.deepEqual(ids, expected.slice(offset, offset + 20), JSON.stringify({ filter, sort, offset }))
          }
        }
      })
  })
