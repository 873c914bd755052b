import type { contract } from '@clientele/contract'
import { hashPassword } from '../auth/passwords.ts'
import type { Sign } from '../auth/tokens.ts'
import { toMillis } from '../db/types.ts'
import type { Db } from '../db/database.ts'
import { inTwoSteps, type HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { acceptInvitation, invitationOf } from '../invitations/accept.ts'
import { mailLocale } from '../mails/texts/languages.ts'
import { brandingOf } from '../session/branding.ts'
import { confirmAddress } from './confirm-address.ts'
import { letIn } from './let-in.ts'
import { hashOfLink } from './make.ts'
import { linkGone, ownerOf, type LinkOwner, type LinkRow } from './owner.ts'

type Ready = { hash: string | null; sign: Sign }

export const oneTimeLinks: HandlersOf<'oneTimeLinks'> = {
  async lookUp({ input }, { db, now }) {
    const link = await findLink(db, input.token, now)
    if (!link) throw linkGone()
    const shown = {
      purpose: link.template,
      email: link.address,
      branding: await brandingOf(db, link.partner_id),
      expiresAt: toMillis(link.expires_at),
    }
    if (link.invitation_id !== null) {
      const { name, language } = await invitationOf(db, link, now)
      return { ...shown, name, passwordNeeded: true, locale: mailLocale(language) }
    }
    const owner = await ownerOf(db, link)
    return {
      ...shown,
      name: owner.name,
      passwordNeeded: needsPassword(link, owner),
      locale: mailLocale(owner.locale),
    }
  },

  /** Hashing is slow on purpose, so it comes before the transaction, and only for who brings a link that works. */
  redeem: inTwoSteps<typeof contract.oneTimeLinks.redeem, Ready>(
    async ({ input: { token, password } }, { db, now, services }) => {
      // A retry of a call that used the link up gets its answer again, so that there is none is said later.
      const isThere = (await findLink(db, token, now)) !== undefined
      const hash = isThere && password !== undefined ? await hashPassword(services.hasher, password) : null
      return { hash, sign: await services.tokens.signer() }
    },
    async ({ input: { token } }, ctx, { hash, sign }) => {
      // Whoever takes the row away has the link: of two calls at once, the second finds nothing.
      const link = await ctx.db
        .deleteFrom('one_time_links')
        .where('token_hash', '=', await hashOfLink(token))
        .where('expires_at', '>', ctx.now.toISOString())
        .returningAll()
        .executeTakeFirst()
      if (!link) throw linkGone()
      if (link.invitation_id !== null) return { tokens: await acceptInvitation(ctx, link, hash, sign) }
      const owner = await ownerOf(ctx.db, link)
      if (link.template === 'newAddress') {
        await confirmAddress(ctx, link, owner)
        return { tokens: null }
      }
      if (hash === null && needsPassword(link, owner))
        throw new Problem('invalid_input', { fields: [{ field: 'password', message: 'Choose a password' }] })
      return { tokens: await letIn(ctx, owner, hash, sign) }
    },
  ),
}

const needsPassword = (link: LinkRow, owner: LinkOwner) =>
  link.template === 'passwordReset' || (link.template !== 'newAddress' && owner.password_hash === null)

const findLink = async (db: Db, token: string, now: Date): Promise<LinkRow | undefined> =>
  db
    .selectFrom('one_time_links')
    .selectAll()
    .where('token_hash', '=', await hashOfLink(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
