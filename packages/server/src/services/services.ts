import type { Selectable } from 'kysely'
import { seesMoney } from '../auth/scope.ts'
import { customerInPath } from '../customers/row.ts'
import type { ServicesTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'

export const services: HandlersOf<'services'> = {
  async list({ params, input }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const rows = ctx.db
      .selectFrom('services')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    const money = seesMoney(ctx.principal, ctx.group)
    return keysetPage(rows, { list: ['services', customer.id], by: ['id'], descending: true, ...input }, (row) => present(row, money))
  },
}

const present = (row: Selectable<ServicesTable>, money: boolean) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  ...(money && { monthly: { amount: row.monthly_amount, currency: row.currency } }),
  provisionedAt: toMillis(row.provisioned_at),
  billsFrom: row.bills_from && toMillis(row.bills_from),
  endedAt: row.ended_at && toMillis(row.ended_at),
})
