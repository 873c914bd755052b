import type { Selectable } from 'kysely'
import { customerInPath } from '../customers/row.ts'
import type { InvoicesTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { invoiceStatus } from './status.ts'

export const invoices: HandlersOf<'invoices'> = {
  async list({ params, input: { status, ...page } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    const statusNow = invoiceStatus(ctx.now)
    let rows = ctx.db
      .selectFrom('invoices')
      .select(['id', 'number', 'amount', 'currency', 'issued_at', 'due_at', 'paid_at', statusNow.as('status')])
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    if (status) rows = rows.where(statusNow, 'in', status)
    return keysetPage(rows, { list: ['invoices', customer.id, status ?? null], by: ['id'], descending: true, ...page }, present)
  },
}

const present = (row: Omit<Selectable<InvoicesTable>, 'partner_id' | 'customer_id'>) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  amount: { amount: row.amount, currency: row.currency },
  issuedAt: toMillis(row.issued_at),
  dueAt: toMillis(row.due_at),
  paidAt: row.paid_at && toMillis(row.paid_at),
})
