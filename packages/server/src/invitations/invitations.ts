import { sql } from 'kysely'
import { takeAddress } from '../auth/take-address.ts'
import { receivingPartner } from '../customers/family.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { queueMails } from '../mails/queue.ts'
import { newId } from '../new-id.ts'
import { endLinks } from '../one-time-links/make.ts'
import { actorOf, record } from '../record.ts'
import { invitationLastsMs, presentInvitation, statusOf, type InvitationRow } from './present.ts'

export const invitations: HandlersOf<'invitations'> = {
  async list({ input: { status, ...page } }, { db, principal, now }) {
    let rows = db
      .selectFrom('invitations')
      .selectAll()
      .where('partner_id', 'in', [...principal.partners])
    const present = sql<string>`case when status = 'pending' and expires_at <= ${now} then 'expired' else status end`
    if (status) rows = rows.where(present, 'in', status)
    return keysetPage(rows, { list: ['invitations', status ?? null], by: ['id'], descending: true, ...page }, (row) =>
      presentInvitation(row, now),
    )
  },

  async create({ input }, ctx) {
    const { db, principal, now } = ctx
    const partner = await receivingPartner(db, principal, input.partnerId ?? principal.partner.id)
    const key = await takeAddress(db, input.admin.email, 'admin.email')
    const expired = db.updateTable('invitations').set({ status: 'expired' }).where('email_key', '=', key)
    await expired.where('status', '=', 'pending').where('expires_at', '<=', now.toISOString()).execute()
    const row = await db
      .insertInto('invitations')
      .values({
        partner_id: partner.id,
        id: newId('ivt', now.getTime()),
        name: input.name,
        type: input.type ?? 'company',
        country: input.country ?? null,
        language: input.language ?? null,
        first_name: input.admin.firstName,
        last_name: input.admin.lastName,
        email: input.admin.email,
        email_key: key,
        invited_by: principal.name,
        created_at: now,
        expires_at: new Date(now.getTime() + invitationLastsMs),
      })
      .onConflict((conflict) => conflict.columns(['partner_id', 'email_key']).where('status', '=', 'pending').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row)
      throw new Problem('already_invited', {
        fields: [{ field: 'admin.email', message: 'This address was invited and has not answered yet' }],
      })
    await send(ctx, row)
    await recordInvitation(ctx, row, 'invitation.created')
    return presentInvitation(row, now)
  },

  async resend({ params }, ctx) {
    const before = await held(ctx, params.invitation)
    const row = await update(ctx, before, { status: 'pending', expires_at: new Date(ctx.now.getTime() + invitationLastsMs) })
    await send(ctx, row)
    await recordInvitation(ctx, row, 'invitation.resent')
    return presentInvitation(row, ctx.now)
  },

  async cancel({ params }, ctx) {
    const before = await held(ctx, params.invitation)
    const row = await update(ctx, before, { status: 'cancelled' })
    await endLinks(ctx.db, row.id, ['invitation'])
    await recordInvitation(ctx, row, 'invitation.cancelled')
    return presentInvitation(row, ctx.now)
  },
}

/** The invitation in the path, which nobody else changes until the transaction ends; a problem if it is answered. */
async function held({ db, principal, now }: Context, id: string): Promise<InvitationRow> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .where('partner_id', 'in', [...principal.partners])
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no invitation with this id.')
  const status = statusOf(row, now)
  if (status === 'accepted' || status === 'cancelled')
    throw new Problem('status_conflict', `The invitation is ${status}; invite the customer anew if it is to come.`)
  return row
}

const update = async ({ db }: Context, { partner_id, id }: InvitationRow, set: { status: string; expires_at?: Date }) =>
  db
    .updateTable('invitations')
    .set(set)
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      // While this one had expired, the same address was invited anew.
      if ((error as { code?: unknown }).code === '23505') throw new Problem('status_conflict', 'This address was invited anew meanwhile.')
      throw error
    })

const send = ({ db, now }: Context, row: InvitationRow) =>
  queueMails(
    db,
    [
      {
        template: 'invitation',
        partnerId: row.partner_id,
        invitationId: row.id,
        to: row.email,
        language: row.language,
        data: { inviter: row.invited_by, customer: row.name },
      },
    ],
    now,
  )

const recordInvitation = (
  { db, principal, now, requestId }: Context,
  { partner_id, id, name, email }: InvitationRow,
  type: 'invitation.created' | 'invitation.resent' | 'invitation.cancelled',
) =>
  record(db, {
    partnerId: partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    activity: { type, details: { invitationId: id, name, email } },
    event: { type: 'invitation.changed', permission: 'customers:create', subjectId: id },
  })
