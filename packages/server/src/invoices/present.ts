import type { Selectable } from 'kysely'
import type { InvoicesTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

/** An invoice as the API tells it. */
export const presentInvoice = (row: Omit<Selectable<InvoicesTable>, 'partner_id' | 'customer_id'>) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  amount: { amount: row.amount, currency: row.currency },
  issuedAt: toMillis(row.issued_at),
  dueAt: toMillis(row.due_at),
  paidAt: row.paid_at && toMillis(row.paid_at),
})
