import { customerInPath, type CustomerRow } from '../customers/row.ts'
import { setStatuses } from '../customers/status.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { presentInvoice } from './present.ts'
import { invoiceStatus } from './status.ts'

/** Writes down that an invoice was paid, and lets the customer out in the same transaction if that was the last thing it was suspended for. */
export const recordPayment: HandlersOf<'invoices'>['recordPayment'] = async ({ params, input }, ctx) => {
  // Payments of one customer come one after the other, so that the last one knows it is the last.
  const customer = await customerInPath(ctx, params.customer, { forUpdate: true })
  if (customer.status === 'deleted') throw new Problem('status_conflict', 'The customer is deleted; restore it first.')
  const { db, now, principal, requestId } = ctx
  const paidAt = input.paidAt === undefined ? now : new Date(input.paidAt)
  if (paidAt > now) throw new Problem('invalid_input', { fields: [{ field: 'paidAt', message: 'A moment that is not to come' }] })
  await requireUnpaid(ctx, customer, params.invoice)
  const invoice = await invoicesOf(ctx, customer)
    .set({ status: 'paid', paid_at: paidAt })
    .where('id', '=', params.invoice)
    .returningAll()
    .executeTakeFirstOrThrow()
  await record(db, {
    partnerId: customer.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    customerId: customer.id,
    changed: ['status', 'paidAt'],
    activity: { type: 'invoice.paid', details: { invoiceId: invoice.id, number: invoice.number } },
    event: { type: 'invoice.paid', permission: 'money:read', subjectId: invoice.id },
  })
  if (customer.status === 'suspended' && customer.suspended_for === 'overdue' && !(await owesOverdue(ctx, customer)))
    await setStatuses(db, [customer], () => 'active', {
      ...{ actor: actorOf(principal), now, requestId, graceDays: ctx.services.settings.graceDays },
      paidInvoice: invoice.id,
    })
  return presentInvoice(invoice)
}

const invoicesOf = ({ db }: Context, { partner_id, id }: CustomerRow) =>
  db.updateTable('invoices').where('partner_id', '=', partner_id).where('customer_id', '=', id)

async function requireUnpaid({ db, now }: Context, { partner_id, id }: CustomerRow, invoice: string) {
  const found = await db
    .selectFrom('invoices')
    .select(invoiceStatus(now).as('status'))
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .where('id', '=', invoice)
    .executeTakeFirst()
  if (!found) throw new Problem('not_found', 'The customer has no invoice with this id.')
  if (found.status !== 'open' && found.status !== 'overdue') throw new Problem('invoice_conflict', `The invoice is ${found.status}.`)
}

/** Whether any invoice of a customer is overdue, in whatever currency. */
async function owesOverdue({ db, now }: Context, { partner_id, id }: CustomerRow) {
  const found = await db
    .selectFrom('invoices')
    .select('id')
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .where(invoiceStatus(now), '=', 'overdue')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
