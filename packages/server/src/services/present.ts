import type { Selectable } from 'kysely'
import type { ServicesTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

/** A service as the API tells it, to somebody who sees amounts or not. */
export const presentService = (row: Selectable<ServicesTable>, money: boolean) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  ...(money && { monthly: { amount: row.monthly_amount, currency: row.currency } }),
  provisionedAt: toMillis(row.provisioned_at),
  billsFrom: row.bills_from && toMillis(row.bills_from),
  endedAt: row.ended_at && toMillis(row.ended_at),
})
