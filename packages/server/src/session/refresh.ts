import type { contract } from '@clientele/contract'
import type { Sign } from '../auth/tokens.ts'
import type { Database, Db } from '../db/database.ts'
import { inTwoSteps, type HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { record } from '../record.ts'
import { familyOf, hashesOf, nextRefreshToken, pairOf, sessionLastsMs } from './pair.ts'
import { personOf } from './person-of.ts'

/** Each refresh token works once. One that comes again ends its session, for a thief may hold the other. */
export const refresh: HandlersOf<'session'>['refresh'] = inTwoSteps<typeof contract.session.refresh, Sign>(
  (_, { services }) => services.tokens.signer(),
  async ({ input: { refreshToken } }, { db, now, requestId, services }, sign) => {
    const { family_hash, refresh_hash } = await hashesOf(refreshToken)
    const found = await db
      .selectFrom('sessions')
      .selectAll()
      .where('family_hash', '=', family_hash)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new Problem('token_expired')
    if (found.refresh_hash !== refresh_hash)
      throw new Problem('token_expired', { afterwards: () => endReused(services.database, found.id, now, requestId) })
    const userId = found.user_id ?? found.company_user_id!
    const person = await personOf(db, found.partner_id, userId)
    if (!person) throw new Problem('token_expired')
    const next = nextRefreshToken(familyOf(refreshToken))
    const expires = new Date(now.getTime() + sessionLastsMs)
    await db
      .updateTable('sessions')
      .set({ refresh_hash: (await hashesOf(next)).refresh_hash, expires_at: expires })
      .where('id', '=', found.id)
      .execute()
    return pairOf(sign, { sessionId: found.id, userId, partnerId: found.partner_id }, next, expires)
  },
)

const endReused = (database: Database, id: string, now: Date, requestId: string) =>
  database.transaction(async (db: Db) => {
    const ended = await db
      .updateTable('sessions')
      .set({ ended_at: now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning(['partner_id', 'user_id', 'customer_id', 'company_user_id'])
      .executeTakeFirst()
    if (!ended) return
    const actor = { kind: 'system' as const, id: null, name: 'Clientele', email: null }
    await record(db, {
      partnerId: ended.partner_id,
      actor,
      at: now,
      requestId,
      ...(ended.customer_id !== null && { customerId: ended.customer_id }),
      activity: {
        type: 'session.ended',
        details: { reason: 'A refresh token was used twice', userId: ended.user_id ?? ended.company_user_id },
      },
    })
  })
