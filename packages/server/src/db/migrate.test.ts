import assert from 'node:assert/strict'
import test from 'node:test'
import { sql, type Kysely } from 'kysely'
import { openInMemory } from '../adapters/pglite.ts'
import { openPostgres } from '../adapters/postgres.ts'
import { emptyPostgres, kinds, type DatabaseKind } from '../testing/databases.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'

const withEmpty = async (kind: DatabaseKind, work: (open: () => Promise<Database>) => Promise<void>) => {
  if (kind === 'pglite') return work(openInMemory)
  const { url, drop } = await emptyPostgres()
  await work(async () => openPostgres(url, { statementTimeoutMs: 1_000 }))
  await drop()
}
const names = Object.keys(migrations)
const fail = (db: Kysely<unknown>) => sql`select 1 / 0`.execute(db)

for (const kind of kinds) {
  test(`${kind}: migrations run once, in order`, () =>
    withEmpty(kind, async (open) => {
      const database = await open()
      assert.deepEqual(await migrate(database), names)
      assert.deepEqual(await migrate(database), [])
      await database.close()
    }))

  test(`${kind}: a migration that fails leaves nothing behind, and says which it was`, () =>
    withEmpty(kind, async (open) => {
      const database = await open()
      const broken = { ...migrations, '999_broken': { up: async (db: Kysely<unknown>) => void (await fail(db)) } }
      await assert.rejects(migrate(database, broken), /999_broken failed, and nothing was changed/)
      assert.deepEqual(await migrate(database), names)
      await database.close()
    }))

  test(`${kind}: a database that is ahead of the program is refused`, () =>
    withEmpty(kind, async (open) => {
      const database = await open()
      await migrate(database, { ...migrations, '999_later': { up: async () => {} } })
      await assert.rejects(migrate(database), /made by a newer version/)
      await database.close()
    }))
}

test(
  'postgres: three replicas that start at once bring it up to date once, however long it takes',
  { skip: !kinds.includes('postgres') },
  () =>
    withEmpty('postgres', async (open) => {
      const replicas = await Promise.all([open(), open(), open()])
      // Longer than a query may take otherwise: neither the work nor the wait may be cut off.
      const slow = { ...migrations, '998_slow': { up: async (db: Kysely<unknown>) => void (await sql`select pg_sleep(1.5)`.execute(db)) } }
      const done = await Promise.all(replicas.map((replica) => migrate(replica, slow)))
      assert.deepEqual(
        done.map((steps) => steps.length).sort((a, b) => a - b),
        [0, 0, names.length + 1],
      )
      await Promise.all(replicas.map((replica) => replica.close()))
    }),
)
