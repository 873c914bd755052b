import type { Db } from '../db/database.ts'

/** Forgets exports that have expired. */
export const forgetExports = async (db: Db, now: Date) => {
  await db.deleteFrom('exports').where('expires_at', '<=', now.toISOString()).execute()
}
