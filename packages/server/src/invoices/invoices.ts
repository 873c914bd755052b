import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { presentInvoice } from './present.ts'
import { recordPayment } from './record-payment.ts'
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
    return keysetPage(rows, { list: ['invoices', customer.id, status ?? null], by: ['id'], descending: true, ...page }, presentInvoice)
  },
  recordPayment,
}
