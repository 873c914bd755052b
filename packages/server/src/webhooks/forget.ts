import type { Db } from '../db/database.ts'

const keptMs = 30 * 86_400_000

/** Forgets deliveries with their attempts after thirty days, whatever became of them. */
export async function forgetDeliveries(db: Db, now: Date) {
  await db
    .deleteFrom('webhook_deliveries')
    .where('created_at', '<', new Date(now.getTime() - keptMs).toISOString())
    .execute()
}
