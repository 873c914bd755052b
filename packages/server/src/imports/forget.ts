import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

const strayMs = 24 * 3_600_000

/** Forgets imports that have expired, and files that came and became no import. */
export async function forgetImports(db: Db, now: Date) {
  const expired = db.selectFrom('imports').select('id').where('expires_at', '<=', now.toISOString())
  for (const table of ['import_keys', 'import_chunks'] as const) await db.deleteFrom(table).where('import_id', 'in', expired).execute()
  await db.deleteFrom('imports').where('expires_at', '<=', now.toISOString()).execute()
  const old = new Date(now.getTime() - strayMs).toISOString()
  await sql`
    delete from import_chunks where import_id in (
      select c.import_id from import_chunks c where c.n = 0 and c.staged_at < ${old} and not exists (select from imports i where i.id = c.import_id)
    )`.execute(db)
}
