import type { contract } from '@clientele/contract'
import { isPassword } from '../auth/passwords.ts'
import type { Sign } from '../auth/tokens.ts'
import { inTwoSteps, type HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { record } from '../record.ts'
import { hashesOf, newFamily, nextRefreshToken, pairOf, sessionLastsMs } from './pair.ts'
import { personWith, type SignInPerson } from './person-of.ts'

type Ready = { person: SignInPerson; sign: Sign }

/** Hashing is slow on purpose, so the password is checked before the transaction. */
export const signIn: HandlersOf<'session'>['signIn'] = inTwoSteps<typeof contract.session.signIn, Ready>(
  async ({ input }, { db, services }) => {
    const address = emailKey(input.email)
    services.signIns.take(address)
    const person = await personWith(db, address)
    const right = await isPassword(services.hasher, person?.password_hash ?? null, input.password)
    if (!person || !right) throw new Problem('wrong_credentials')
    services.signIns.giveBack(address)
    return { person, sign: await services.tokens.signer() }
  },
  async (_, { db, now, requestId }, { person, sign }) => {
    const sessionId = newId('ses', now.getTime())
    const refreshToken = nextRefreshToken(newFamily())
    const expires = new Date(now.getTime() + sessionLastsMs)
    const owner = { partner_id: person.partner_id, user_id: person.id }
    await db
      .deleteFrom('sessions')
      .where('partner_id', '=', owner.partner_id)
      .where('user_id', '=', owner.user_id)
      .where('expires_at', '<', now.toISOString())
      .execute()
    await db
      .insertInto('sessions')
      .values({ ...owner, id: sessionId, ...(await hashesOf(refreshToken)), created_at: now, expires_at: expires })
      .execute()
    const actor = { kind: 'partnerUser' as const, id: person.id, name: person.name, email: person.email }
    await record(db, { partnerId: person.partner_id, actor, at: now, requestId, activity: { type: 'session.started' } })
    return pairOf(sign, { sessionId, userId: person.id, partnerId: person.partner_id }, refreshToken, expires)
  },
)
