import type { Db } from '../db/database.ts'

/** Keeps the number of a person's links true, in the transaction that changes them. */
export const countLinks = (db: Db, partnerId: string, userId: string, by: 1 | -1) =>
  db
    .updateTable('partner_users')
    .set(({ eb }) => ({ links_count: eb('links_count', '+', by) }))
    .where('partner_id', '=', partnerId)
    .where('id', '=', userId)
    .execute()
