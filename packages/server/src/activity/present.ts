import { toMillis } from '../db/types.ts'
import type { ActivityRow } from './newest.ts'
import { detailsWithoutMoney, fieldsWithoutMoney } from './without-money.ts'

/** An activity as the API tells it, to somebody who sees amounts on its customer or not. */
export const present = (row: ActivityRow, money: boolean) => ({
  id: row.id,
  type: row.type,
  at: toMillis(row.at),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, email: row.actor_email },
  customerId: row.customer_id,
  changed: money ? row.changed : fieldsWithoutMoney(row.changed),
  details: money ? row.details : detailsWithoutMoney(row.details),
  requestId: row.request_id,
})
