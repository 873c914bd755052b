import { sql } from 'kysely'

/** The status of a row of `invoices` at a moment: one that nobody paid is overdue when its day is over, whether or not that was written down. */
export const invoiceStatus = (now: Date) => sql<string>`case when status = 'open' and due_at < ${now} then 'overdue' else status end`
