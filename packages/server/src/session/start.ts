import type { Sign } from '../auth/tokens.ts'
import { newId } from '../new-id.ts'
import { record } from '../record.ts'
import type { Db } from '../db/database.ts'
import { hashesOf, newFamily, nextRefreshToken, pairOf, sessionLastsMs } from './pair.ts'
import type { SignInPerson } from './person-of.ts'

/** Starts a session of somebody who was found to be who they say; gives the tokens. */
export async function startSession(db: Db, person: SignInPerson, { now, requestId }: { now: Date; requestId: string }, sign: Sign) {
  const { partner_id, customer_id, id } = person
  const sessionId = newId('ses', now.getTime())
  const refreshToken = nextRefreshToken(newFamily())
  const expires = new Date(now.getTime() + sessionLastsMs)
  await sessionsOf(db, person).where('expires_at', '<', now.toISOString()).execute()
  const owner = customer_id === null ? { partner_id, user_id: id } : { partner_id, customer_id, company_user_id: id }
  await db
    .insertInto('sessions')
    .values({ ...owner, id: sessionId, ...(await hashesOf(refreshToken)), created_at: now, expires_at: expires })
    .execute()
  if (customer_id !== null)
    await db
      .updateTable('company_users')
      .set({ last_sign_in_at: now })
      .where('partner_id', '=', partner_id)
      .where('customer_id', '=', customer_id)
      .where('id', '=', id)
      .execute()
  const kind = customer_id === null ? ('partnerUser' as const) : ('companyUser' as const)
  const actor = { kind, id, name: person.name, email: person.email }
  const about = customer_id === null ? {} : { customerId: customer_id }
  await record(db, { partnerId: partner_id, actor, at: now, requestId, ...about, activity: { type: 'session.started' } })
  return pairOf(sign, { sessionId, userId: id, partnerId: partner_id }, refreshToken, expires)
}

/** Ends all sessions of somebody, as after a new password. */
export const endSessions = (db: Db, person: Pick<SignInPerson, 'partner_id' | 'customer_id' | 'id'>) => sessionsOf(db, person).execute()

const sessionsOf = (db: Db, { partner_id, customer_id, id }: Pick<SignInPerson, 'partner_id' | 'customer_id' | 'id'>) =>
  db
    .deleteFrom('sessions')
    .where('partner_id', '=', partner_id)
    .where(customer_id === null ? 'user_id' : 'company_user_id', '=', id)
