import { sql } from 'kysely'
import type { CustomerRow } from '../customers/row.ts'
import type { Db } from '../db/database.ts'
import type { Context } from '../http/context.ts'
import { invoiceStatus } from '../invoices/status.ts'
import type { Details } from './details.ts'

/** How a customer is billed, as the API tells it. */
export async function presentBilling({ db, now }: Pick<Context, 'db' | 'now'>, customer: CustomerRow, details: Details) {
  const [method, owed, bills] = await Promise.all([paymentMethodOf(db, customer), owedBy(db, customer, now), willBill(db, customer, now)])
  const money = (amount: number) => ({ amount, currency: customer.currency })
  return {
    address: details.address,
    country: details.country,
    email: details.email,
    reference: details.reference,
    taxNumber: details.tax_number,
    paymentMethod: method ? { kind: method.kind, label: method.label, last4: method.last4, expiresOn: method.expires_on } : null,
    outstanding: money(owed.outstanding),
    overdue: { count: owed.count, amount: money(owed.overdue) },
    nextInvoiceOn: bills ? dayOf(nextFirst(now)) : null,
    version: details.version,
  }
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** The first day of the next month: invoices go out then. */
const nextFirst = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))

/** What may be shown of it; the provider's token is not even read. */
const paymentMethodOf = (db: Db, { partner_id, id }: CustomerRow) =>
  db
    .selectFrom('payment_methods')
    .select(['kind', 'label', 'last4', 'expires_on'])
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .where('is_default', '=', true)
    .executeTakeFirst()

async function owedBy(db: Db, { partner_id, id, currency }: CustomerRow, now: Date) {
  const { rows } = await sql<{ outstanding: number; overdue: number; count: number }>`
    select coalesce(sum(amount), 0)::bigint as outstanding, coalesce(sum(amount) filter (where status = 'overdue'), 0)::bigint as overdue,
      count(*) filter (where status = 'overdue') as count
    from (
      select amount, ${invoiceStatus(now)} as status from invoices
      where partner_id = ${partner_id} and customer_id = ${id} and currency = ${currency} and status in ('open', 'overdue')
    ) unpaid`.execute(db)
  return rows[0]!
}

/** Whether something bills that there will be an invoice for: it goes on now, and begins to bill before the invoice goes out. */
async function willBill(db: Db, { partner_id, id, status }: CustomerRow, now: Date) {
  if (status === 'deleted') return false
  const row = await db
    .selectFrom('services')
    .select('id')
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .where('bills_from', '<', nextFirst(now).toISOString())
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>', now.toISOString())]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
