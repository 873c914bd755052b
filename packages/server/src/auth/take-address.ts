import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { emailKey } from '../partner-users/email-key.ts'

/**
 * Takes an e-mail address for somebody who is to sign in with it, and gives the key to store. Partner users and customers' own users share one
 * space of addresses; until the transaction ends, nobody else is told that this one is free. `field` is what to name if it is taken.
 */
export async function takeAddress(db: Db, email: string, field: string): Promise<string> {
  const key = emailKey(email)
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
  const partnerUser = await db.selectFrom('partner_users').select('id').where('email_key', '=', key).executeTakeFirst()
  const taken = partnerUser ?? (await db.selectFrom('company_users').select('id').where('email_key', '=', key).executeTakeFirst())
  if (taken) throw new Problem('email_taken', { fields: [{ field, message: 'Somebody signs in with this address already' }] })
  return key
}
