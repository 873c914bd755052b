import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { allTables, type Database } from './database.ts'
import { migrations } from './migrations/all.ts'

/**
 * Brings the database up to date, and gives the names of the steps it took. Several replicas may call it at once: one does the
 * work, the others wait for it. Steps only go forward; a database that is ahead of this program is refused.
 */
export async function migrate(database: Database, steps: Record<string, Migration> = migrations) {
  if (await isUpToDate(database, steps)) return []
  return allTables(database)
    .connection()
    .execute(async (connection) => {
      // Neither an index on a million rows nor the wait for another replica's is a query that hangs.
      await sql`set statement_timeout = 0`.execute(connection)
      try {
        const { error, results = [] } = await new Migrator({
          db: connection,
          provider: { getMigrations: async () => steps },
        }).migrateToLatest()
        if (error) throw explain(error, results.find((step) => step.status === 'Error')?.migrationName)
        return results.map((step) => step.migrationName)
      } finally {
        await sql`reset statement_timeout`.execute(connection)
      }
    })
}

/** The usual start finds nothing to do; it need not look into every table for that. */
async function isUpToDate({ db }: Database, steps: Record<string, Migration>) {
  const { rows } = await sql<{ made: boolean }>`select to_regclass('kysely_migration') is not null as made`.execute(db)
  if (!rows[0]?.made) return false
  const taken = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return JSON.stringify(taken.rows.map((row) => row.name).sort()) === JSON.stringify(Object.keys(steps).sort())
}

function explain(cause: unknown, failed: string | undefined) {
  if (failed) return new Error(`The database could not be brought up to date: ${failed} failed, and nothing was changed.`, { cause })
  const why = cause instanceof Error ? cause.message : String(cause)
  const newer = why.includes('is missing') ? ' It was made by a newer version of this program: use that, or another database.' : ''
  return new Error(`The database could not be brought up to date: ${why}.${newer}`, { cause })
}
