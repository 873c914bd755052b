import type { HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { presentLink } from './present.ts'
import { recordLink } from './record-link.ts'
import { customerToLink, heldLink } from './rows.ts'

/** Changes the group. Principals are loaded for each call, so it counts from the person's next one. */
export const update: HandlersOf<'links'>['update'] = async ({ params, input: { group } }, ctx) => {
  const { db, principal, now } = ctx
  const customer = await customerToLink(db, principal, params.customer)
  const before = await heldLink(db, customer, params.user)
  await requireVersion(ctx.ifMatch, before.version, async () => presentLink(before))
  if (before.group === group) return presentLink(before)
  const link = await db
    .updateTable('links')
    .set({ group, updated_at: now, version: before.version + 1 })
    .where('partner_id', '=', customer.partner_id)
    .where('customer_id', '=', customer.id)
    .where('user_id', '=', before.user_id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const row = { ...link, name: before.name, email: before.email }
  await recordLink(ctx, 'link.updated', customer.partner_id, row, { groupBefore: before.group, group }, ['group'])
  return presentLink(row)
}
