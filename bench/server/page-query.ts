// The query of a first page of customers as the server sends it, for a peer that does nothing else.
import { PostgresDialect, Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Principal } from '../../packages/server/src/auth/principal.ts'
import { nextRows } from '../../packages/server/src/customers/page.ts'
import { sortOf } from '../../packages/server/src/customers/sort.ts'
import type { Db } from '../../packages/server/src/db/database.ts'
import type { OpenTables } from '../../packages/server/src/db/schema.ts'
import { demoPartners } from '../../packages/server/src/demo/people.ts'

export type PlainQuery = { text: string; values: readonly unknown[] }

/** What the server asks of the database when the demo key lists customers by name. */
export async function pageQuery(databaseUrl: string): Promise<PlainQuery> {
  let last: PlainQuery | undefined
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 1 }) })
  const db: Db = new Kysely<OpenTables>({ dialect, log: ({ query }) => void (last = { text: query.sql, values: query.parameters }) })
  try {
    const partner = demoPartners.fjord
    const below = await sql<{ id: string }>`select id from partners where ancestors @> array[${partner.id}]`.execute(db)
    const principal: Principal = {
      kind: 'apiKey',
      id: 'key',
      name: 'Bench',
      email: null,
      locale: null,
      partner: { id: partner.id, name: partner.name, currency: 'EUR' },
      group: 'admin',
      scopes: null,
      partners: below.rows.map(({ id }) => id),
      linkedOnly: false,
      ownCustomer: null,
      sessionId: null,
      expiresAt: null,
    }
    const rows = await nextRows({
      db,
      principal,
      filter: {},
      now: new Date(),
      sort: sortOf('name', principal),
      after: undefined,
      limit: 51,
    })
    if (rows.length !== 51 || !last) throw new Error('The database has no full page of customers.')
    return last
  } finally {
    await db.destroy()
  }
}
