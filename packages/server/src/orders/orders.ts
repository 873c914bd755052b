import type { Selectable } from 'kysely'
import { seesMoney } from '../auth/scope.ts'
import { customerInPath } from '../customers/row.ts'
import type { OrdersTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'

export const orders: HandlersOf<'orders'> = {
  async list({ params, input }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const rows = ctx.db
      .selectFrom('orders')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    const money = seesMoney(ctx.principal, ctx.group)
    return keysetPage(rows, { list: ['orders', customer.id], by: ['id'], descending: true, ...input }, (row) => present(row, money))
  },
}

const present = ({ id, number, status, amount, currency, placed_at }: Selectable<OrdersTable>, money: boolean) => ({
  id,
  number,
  status,
  ...(money && { amount: { amount, currency } }),
  placedAt: toMillis(placed_at),
})
