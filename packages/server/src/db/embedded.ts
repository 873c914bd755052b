import { PGliteAdapter, PGliteDialect, sql, type Dialect, type PGlite as KyselyPGlite } from 'kysely'
import { allTables, type Database, type Engine } from './database.ts'
import { inTurns } from './turns.ts'
import { readers } from './types.ts'

/** What is needed of PGlite, whether it runs in this thread or in another. */
export type Embedded = KyselyPGlite & { listen(channel: string, callback: () => void): Promise<() => Promise<void>> }

/** The code of errors after the embedded database has ended. */
export const embeddedEnded = 'embedded_database_ended'

// One connection and one core: neither parallel plans nor compiled ones gain anything.
const settings = ['max_wal_size=128MB', 'work_mem=32MB', 'jit=off', 'timezone=UTC']

/** Options that PGlite must be made with, whoever makes it; `defaults` are those of its own. */
export const embeddedOptions = (defaults: readonly string[]) => ({
  parsers: { ...readers },
  startParams: [...defaults, ...settings.flatMap((setting) => ['-c', setting])],
})

/** PGlite as an engine. It has one connection, so transactions and queries take turns. */
export const embeddedEngine = (pglite: Embedded): Engine => ({
  kind: 'pglite',
  dialect: oneConnection(new PGliteDialect({ pglite })),
  isUnavailable: (error) => (error as { code?: unknown } | null)?.code === embeddedEnded,
  listen: (channel, onNotice) => pglite.listen(channel, onNotice),
})

/** Kysely queues callers before a driver hears of them, too early for the guard; so the queue is ours. */
const oneConnection = (dialect: Dialect): Dialect => ({
  createAdapter: () => new QueuedBelow(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => inTurns(dialect.createDriver()),
})

class QueuedBelow extends PGliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

type Stale = { name: string }

/** What a server does in the background: write changes back from the log, and look again at tables that changed a lot. */
export async function maintain(database: Database) {
  const db = allTables(database)
  await sql`select pg_stat_force_next_flush()`.execute(db) // else what was done in the last second is not counted yet
  const { rows } = await sql<Stale>`
    select relname as name from pg_stat_user_tables where n_dead_tup + n_mod_since_analyze > 200 + (n_live_tup / 5) order by relname`.execute(
    db,
  )
  for (const { name } of rows) await sql`vacuum analyze ${sql.table(name)}`.execute(db)
  await sql`checkpoint`.execute(db)
}
