import { seesMoney } from '../auth/scope.ts'
import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { createService, deleteService } from './change.ts'
import { presentService } from './present.ts'

export const services: HandlersOf<'services'> = {
  async list({ params, input }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const rows = ctx.db
      .selectFrom('services')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    const money = seesMoney(ctx.principal, ctx.group)
    return keysetPage(rows, { list: ['services', customer.id], by: ['id'], descending: true, ...input }, (row) =>
      presentService(row, money),
    )
  },
  create: createService,
  delete: deleteService,
}
