import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { Money, PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const InvoiceStatus = choice(['open', 'paid', 'overdue', 'void'], 'Where the invoice is: overdue once its day to be paid is over.')

export const Invoice = z
  .object({
    id: ids.invoice,
    number: z.string().describe('Number of the invoice, as people read it.'),
    status: open(InvoiceStatus),
    amount: Money.describe('What it comes to.'),
    issuedAt: Timestamp.describe('When it was issued.'),
    dueAt: Timestamp.describe('Until when it is to be paid.'),
    paidAt: Timestamp.nullable().describe('When it was paid.'),
  })
  .meta({ id: 'Invoice', description: 'A bill to a customer.' })

export const invoices = define(routes.invoices, {
  list: {
    summary: 'List the invoices of a customer, the newest first',
    query: PageQuery.extend({ status: z.array(InvoiceStatus).min(1).max(10).optional().describe('Only these statuses.') }),
    returns: page(Invoice, 'invoices').meta({ id: 'InvoicePage', description: 'A page of invoices.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  recordPayment: {
    summary: 'Record that an invoice was paid',
    description:
      'For whoever hears of payments: your own staff, or a key that your payment provider’s notices come through. Nothing is charged here. A customer that is suspended for what is overdue (`suspendedFor`) becomes active with the payment of the last overdue invoice.',
    body: z
      .object({ paidAt: Timestamp.optional().describe('When it was paid, if not now.') })
      .meta({ id: 'InvoicePayment', description: 'A payment of the whole invoice.' }),
    returns: Invoice,
    errors: ['invoice_conflict', 'status_conflict'],
  },
})
