import type { Selectable } from 'kysely'
import { customerInPath } from '../customers/row.ts'
import type { SubscriptionsTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'

export const subscriptions: HandlersOf<'subscriptions'> = {
  async list({ params, input }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const rows = ctx.db
      .selectFrom('subscriptions')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    return keysetPage(rows, { list: ['subscriptions', customer.id], by: ['id'], descending: true, ...input }, present)
  },
}

const present = ({ id, product, quantity, auto_renew, status, starts_at, renews_at }: Selectable<SubscriptionsTable>) => ({
  id,
  product,
  quantity,
  autoRenew: auto_renew,
  status,
  startsAt: toMillis(starts_at),
  renewsAt: renews_at && toMillis(renews_at),
})
