import { sql } from 'kysely'
import type { Database, Db } from '../db/database.ts'
import { queueMails } from '../mails/queue.ts'
import { personToMail } from './person-to-mail.ts'

const perRound = 100

/** Writes to those who asked for a new password, and forgets the addresses that nobody has. Replicas pass over what another has in hand. */
export async function answerResetRequests(database: Database, now: Date) {
  for (;;) {
    const taken = await database.transaction((db) => answerSome(db, now))
    if (taken < perRound) return
  }
}

async function answerSome(db: Db, now: Date) {
  const { rows } = await sql<{ email_key: string }>`
    delete from password_reset_requests where email_key in (
      select email_key from password_reset_requests order by email_key limit ${perRound} for update skip locked)
    returning email_key`.execute(db)
  for (const { email_key } of rows) {
    const mail = await personToMail(db, email_key)
    if (mail) await queueMails(db, [mail], now)
  }
  return rows.length
}
