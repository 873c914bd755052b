import type { Selectable } from 'kysely'
import { customerInPath } from '../customers/row.ts'
import type { TicketsTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'

export const tickets: HandlersOf<'tickets'> = {
  async list({ params, input: { status, ...page } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    let rows = ctx.db.selectFrom('tickets').selectAll().where('partner_id', '=', customer.partner_id).where('customer_id', '=', customer.id)
    if (status) rows = rows.where('status', 'in', status)
    return keysetPage(rows, { list: ['tickets', customer.id, status ?? null], by: ['id'], descending: true, ...page }, present)
  },
}

const present = ({ id, subject, status, opened_at, closed_at }: Selectable<TicketsTable>) => ({
  id,
  subject,
  status,
  openedAt: toMillis(opened_at),
  closedAt: closed_at && toMillis(closed_at),
})
