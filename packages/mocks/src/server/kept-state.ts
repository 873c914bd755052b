import type { Database, Db } from '@clientele/server'
import { sql } from 'kysely'

// Tokens that a page holds stay good.
const untouched = ['signing_keys', 'sessions', 'widget_origins', 'ended_widget_sessions', 'event_sequencer']

type Table = { name: string }

async function tables(db: Db): Promise<string[]> {
  const { rows } = await sql<Table>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !untouched.includes(name))
}

/** The columns of a table that are written; others the database reckons by itself. */
async function writtenColumns(db: Db, table: string) {
  const { rows } = await sql<Table>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(db)
  return sql.join(rows.map(({ name }) => sql.ref(name)))
}

/** Keeps all that is in the database now, beside it. */
export async function keepState({ db }: Database): Promise<void> {
  await sql`create schema kept`.execute(db)
  for (const name of await tables(db))
    await sql`create table ${sql.table(`kept.${name}`)} as table ${sql.table(`public.${name}`)}`.execute(db)
}

/** Puts everything back as it was kept. Whoever follows the events is told that some are gone, and so loads anew. */
export async function restoreState(database: Database): Promise<void> {
  const names = await tables(database.db)
  await database.transaction(async (db) => {
    // Neither foreign keys nor triggers: the rows were good when they were kept.
    await sql`set local session_replication_role = replica`.execute(db)
    for (const name of names) {
      await sql`delete from ${sql.table(`public.${name}`)}`.execute(db)
      const columns = await writtenColumns(db, name)
      await sql`insert into ${sql.table(`public.${name}`)} (${columns}) select ${columns} from ${sql.table(`kept.${name}`)}`.execute(db)
    }
    await sql`delete from events`.execute(db)
    await sql`update event_sequencer set position = position + 1, horizon = position + 1`.execute(db)
  })
}
