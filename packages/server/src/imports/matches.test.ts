import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { insertCustomers, wholeProfile } from '../customers/insert.ts'
import { principalOf } from '../auth/credential.ts'
import { system } from '../record.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { customersByKey, keysOf, matching } from './matches.ts'

const count = 3_000

for (const kind of kinds)
  describe(`on ${kind}`, () => {
    let server: TestServer
    let known: { partner: string; name: string; email: string; organisationNumber: string }[]
    before(async () => {
      server = await startServer({ kind, background: false })
      const { partner } = server.people.northAdmin
      known = Array.from({ length: count }, (_, at) => ({
        ...{ partner, name: `Known ${at}`, email: `post${at}@known.example`, organisationNumber: `${100_000_000 + at}` },
      }))
      // The database has counted before they came, as it has where a partner imports its first customers.
      await sql`analyze customers`.execute(server.database.db)
      const by = { now: server.clock(), requestId: null, actor: system, welcome: false }
      await server.database.transaction((db) =>
        insertCustomers(
          { ...by, db },
          known.map(({ name, email, organisationNumber }) => ({
            profile: wholeProfile({ name, email, organisation_number: organisationNumber }, { id: partner, currency: 'NOK' }),
          })),
        ),
      )
    })
    after(() => server?.stop())

    test('DAT-1 rows are found by number and address, and few others are looked at for it', async () => {
      const { partner, id } = server.people.northAdmin
      const principal = (await principalOf(server.database.db, { kind: 'partnerUser', partnerId: partner, id, scopes: null }))!
      const sought = known
        .slice(0, 200)
        .map(({ organisationNumber, ...each }, at) =>
          at % 2 === 0
            ? { ...each, organisationNumber: organisationNumber.replace(/(...)/g, '$1 ') }
            : { ...each, email: each.email.toUpperCase() },
        )
      await server.database.transaction(async (db) => {
        const readSoFar = async () =>
          (
            await sql<{ n: number }>`
              select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as n from pg_stat_xact_user_tables where relname = 'customers'`.execute(
              db,
            )
          ).rows[0]!.n
        const before = await readSoFar()
        const found = await customersByKey(db, principal, sought)
        const read = (await readSoFar()) - before
        for (const each of sought) assert.equal(matching(found, keysOf(partner, each)).length, 1, each.name)
        assert.ok(read >= 200 && read <= 1_000, `${read} customers were read for 200 rows`)
      })
    })
  })
