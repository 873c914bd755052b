import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { detailsOf } from './details.ts'
import { presentBilling } from './present.ts'
import { updateBilling } from './update.ts'

export const billing: HandlersOf<'billing'> = {
  async retrieve({ params }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    return presentBilling(ctx, customer, await detailsOf(ctx.db, customer))
  },
  update: updateBilling,
}
