import type { Sign } from '../auth/tokens.ts'
import { insertCustomer, wholeProfile } from '../customers/insert.ts'
import type { Db } from '../db/database.ts'
import type { PublicContext } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { endLinks } from '../one-time-links/make.ts'
import { linkGone, type LinkRow } from '../one-time-links/owner.ts'
import { record, type Actor } from '../record.ts'
import { startSession } from '../session/start.ts'
import { statusOf, type InvitationRow } from './present.ts'

/** The invitation that a link is about; a problem where it cannot be accepted any more. */
export async function invitationOf(db: Db, link: LinkRow, now: Date): Promise<InvitationRow> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('partner_id', '=', link.partner_id)
    .where('id', '=', link.invitation_id ?? '')
    .forUpdate()
    .executeTakeFirst()
  if (!row || statusOf(row, now) !== 'pending') throw linkGone()
  return row
}

/** The invited customer is made, with its first user, who is signed in at once. */
export async function acceptInvitation(ctx: PublicContext, link: LinkRow, passwordHash: string | null, sign: Sign) {
  const { db, now, requestId } = ctx
  const invitation = await invitationOf(db, link, now)
  if (passwordHash === null) throw new Problem('invalid_input', { fields: [{ field: 'password', message: 'Choose a password' }] })
  const partner = await db
    .selectFrom('partners')
    .select(['id', 'currency'])
    .where('id', '=', invitation.partner_id)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!partner) throw linkGone()
  const actor: Actor = { kind: 'system', id: null, name: `${invitation.first_name} ${invitation.last_name}`, email: invitation.email }
  const { name, type, country, language, email, first_name, last_name } = invitation
  const given = { name, type, email, ...(country !== null && { country }), ...(language !== null && { language }) }
  const admin = { firstName: first_name, lastName: last_name, email, passwordHash }
  const customer = await insertCustomer({ db, now, requestId, actor, welcome: false }, wholeProfile(given, partner), admin)
  await db
    .updateTable('invitations')
    .set({ status: 'accepted', customer_id: customer.id })
    .where('partner_id', '=', partner.id)
    .where('id', '=', invitation.id)
    .execute()
  await endLinks(db, invitation.id, ['invitation'])
  await record(db, {
    partnerId: partner.id,
    actor,
    at: now,
    requestId,
    customerId: customer.id,
    activity: { type: 'invitation.accepted', details: { invitationId: invitation.id, name } },
    event: { type: 'invitation.changed', permission: 'customers:create', subjectId: invitation.id },
  })
  const user = await db
    .selectFrom('company_users')
    .select(['id', 'partner_id', 'customer_id', 'name', 'email', 'password_hash'])
    .where('partner_id', '=', partner.id)
    .where('customer_id', '=', customer.id)
    .executeTakeFirstOrThrow()
  return startSession(db, { ...user, locale: language }, ctx, sign)
}
