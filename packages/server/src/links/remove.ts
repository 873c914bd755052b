import type { HandlersOf } from '../http/context.ts'
import { countLinks } from './count-links.ts'
import { recordLink } from './record-link.ts'
import { customerToLink, heldLink } from './rows.ts'

/** Revokes a link; the person's next call finds the customer gone. */
export const remove: HandlersOf<'links'>['delete'] = async ({ params }, ctx) => {
  const { db, principal } = ctx
  const customer = await customerToLink(db, principal, params.customer)
  const link = await heldLink(db, customer, params.user)
  await db
    .deleteFrom('links')
    .where('partner_id', '=', customer.partner_id)
    .where('customer_id', '=', customer.id)
    .where('user_id', '=', link.user_id)
    .execute()
  await countLinks(db, customer.partner_id, [link.user_id], -1)
  await recordLink(ctx, 'link.deleted', customer.partner_id, link, { group: link.group })
}
