import type { contract } from '@clientele/contract'
import { isPassword } from '../auth/passwords.ts'
import type { Sign } from '../auth/tokens.ts'
import { inTwoSteps, type HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { closedOutWith, personWith, type SignInPerson } from './person-of.ts'
import { startSession } from './start.ts'

type Ready = { person: SignInPerson; sign: Sign }

/** Hashing is slow on purpose, so the password is checked before the transaction. */
export const signIn: HandlersOf<'session'>['signIn'] = inTwoSteps<typeof contract.session.signIn, Ready>(
  async ({ input }, { db, services }) => {
    const address = emailKey(input.email)
    services.signIns.take(address)
    const person = await personWith(db, address)
    const closedOut = person ? undefined : await closedOutWith(db, address)
    const right = await isPassword(services.hasher, (person ?? closedOut)?.password_hash ?? null, input.password)
    if (!right) throw new Problem('wrong_credentials')
    services.signIns.giveBack(address)
    // Only who knows the password is told that there is such an account.
    if (!person) throw new Problem(closedOut ? 'account_closed' : 'wrong_credentials')
    return { person, sign: await services.tokens.signer() }
  },
  (_, ctx, { person, sign }) => startSession(ctx.db, person, ctx, sign),
)
