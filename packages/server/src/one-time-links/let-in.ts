import type { Sign } from '../auth/tokens.ts'
import type { PublicContext } from '../http/context.ts'
import { record } from '../record.ts'
import { endSessions, startSession } from '../session/start.ts'
import { endLinks } from './make.ts'
import type { LinkOwner } from './owner.ts'

/** Signs in whoever used a link that was sent to them; with a new password, nothing that the old one opened stays open. */
export async function letIn(ctx: PublicContext, owner: LinkOwner, hash: string | null, sign: Sign) {
  const { db, now, requestId } = ctx
  if (hash !== null) await endSessions(db, owner)
  await setCredentials(ctx, owner, hash)
  await endLinks(db, owner.id, ['welcome', 'passwordReset', 'invitation'])
  if (owner.customer_id !== null && owner.status === 'invited')
    await record(db, {
      partnerId: owner.partner_id,
      actor: { kind: 'companyUser', id: owner.id, name: owner.name, email: owner.email },
      at: now,
      requestId,
      customerId: owner.customer_id,
      changed: ['status'],
      activity: { type: 'company_user.updated', details: { userId: owner.id, name: owner.name, status: 'active' } },
    })
  return startSession(db, owner, ctx, sign)
}

async function setCredentials({ db }: PublicContext, { partner_id, customer_id, id }: LinkOwner, hash: string | null) {
  const password = hash === null ? {} : { password_hash: hash }
  if (customer_id !== null)
    await db
      .updateTable('company_users')
      .set({ status: 'active', ...password })
      .where('partner_id', '=', partner_id)
      .where('customer_id', '=', customer_id)
      .where('id', '=', id)
      .execute()
  else if (hash !== null)
    await db.updateTable('partner_users').set(password).where('partner_id', '=', partner_id).where('id', '=', id).execute()
}
