import type { Db } from '../db/database.ts'

const keptMs = 30 * 86_400_000

/** Forgets mails after thirty days, whatever became of them, and links that do not work any more. */
export async function forgetOldMails(db: Db, now: Date) {
  await db
    .deleteFrom('mails')
    .where('created_at', '<', new Date(now.getTime() - keptMs).toISOString())
    .execute()
  await db.deleteFrom('one_time_links').where('expires_at', '<', now.toISOString()).execute()
}
