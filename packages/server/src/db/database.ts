import { Kysely, type Dialect, sql } from 'kysely'
import type { OpenTables, Tables } from './schema.ts'
import { guarded, noGuard, type Guard } from './guard.ts'
import { inTransaction, type Transact } from './transaction.ts'

/** The database as handlers get it. The table of customers is left out of its type: auth/scope.ts hands that out. */
export type Db = Kysely<OpenTables>

/** The one database of an app, on PostgreSQL or embedded. */
export type Database = {
  kind: 'postgres' | 'pglite'
  /** For reads. Inside a transaction it refuses to be used: take the transaction's own. */
  db: Db
  /** Runs work in one transaction, and again if the database asks for that. Nothing is done unless it resolves. */
  transaction: Transact
  /** Resolves when the database answers. */
  ready(): Promise<void>
  /** Whether an error means that the database was out of reach, so that the same call may work a little later. */
  isUnavailable(error: unknown): boolean
  /** Calls back on every notification of a channel, and once more whenever some may have been missed. Gives a function that stops it. */
  listen(channel: string, onNotice: () => void): Promise<() => Promise<void>>
  /** Ends all connections, once the queries under way are done. */
  close(): Promise<void>
}

/** What an engine brings along. */
export type Engine = Pick<Database, 'kind' | 'isUnavailable' | 'listen'> & { dialect: Dialect; close?: () => Promise<void> }

/** A database on an engine. `guard` knows whether a transaction is under way in this line of calls. */
export function createDatabase(engine: Engine, guard: Guard = noGuard): Database {
  const kysely = new Kysely<Tables>({ dialect: guarded(engine.dialect, guard) })
  return {
    kind: engine.kind,
    db: kysely,
    transaction: inTransaction(kysely, guard),
    ready: async () => void (await sql`select 1`.execute(kysely)),
    isUnavailable: engine.isUnavailable,
    listen: engine.listen,
    async close() {
      await engine.close?.()
      await kysely.destroy()
    },
  }
}

/** All tables, customers too: for migrations, seeds and work on everybody's data, never for a caller's. */
export const allTables = (database: Pick<Database, 'db'>) => database.db as unknown as Kysely<Tables>
