import type { HandlersOf } from '../http/context.ts'
import { emailKey } from '../partner-users/email-key.ts'

export const passwordResets: HandlersOf<'passwordResets'> = {
  /** Only writes down that somebody asked. Whether anybody has the address is looked up later, so that neither the answer nor its time tells. */
  async create({ input }, { db, now, services }) {
    const address = emailKey(input.email)
    services.resets.take(address)
    await db
      .insertInto('password_reset_requests')
      .values({ email_key: address, requested_at: now })
      .onConflict((conflict) => conflict.column('email_key').doUpdateSet({ requested_at: now }))
      .execute()
  },
}
