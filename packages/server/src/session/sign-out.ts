import type { HandlersOf } from '../http/context.ts'
import { longestTokenMs } from '../auth/tokens.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'

/** Ends the session the token belongs to; the token is refused from the next call on. */
export const signOut: HandlersOf<'session'>['signOut'] = async (_, { db, now, principal, requestId }) => {
  if (principal.sessionId === null) throw new Problem('forbidden', 'An API key has no session to end. Revoke the key instead.')
  if (principal.kind === 'widget') {
    await db.deleteFrom('ended_widget_sessions').where('expires_at', '<', now.toISOString()).execute()
    const ended = { id: principal.sessionId, expires_at: new Date(now.getTime() + longestTokenMs) }
    await db
      .insertInto('ended_widget_sessions')
      .values(ended)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else
    await db.updateTable('sessions').set({ ended_at: now }).where('id', '=', principal.sessionId).where('ended_at', 'is', null).execute()
  await record(db, {
    partnerId: principal.partner.id,
    actor: actorOf(principal),
    at: now,
    requestId,
    ...(principal.ownCustomer !== null && { customerId: principal.ownCustomer }),
    activity: { type: 'session.ended' },
  })
}
