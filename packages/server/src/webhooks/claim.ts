import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { inOrder } from './partners-in-order.ts'
import type { DeliveryRow, EndpointRow } from './row.ts'

/** Longer than any attempt takes: after that, whoever claimed the delivery is taken for dead. */
const claimMs = 60_000
/** So many go to one endpoint at once, of all replicas together: a slow one holds up itself, and no other. */
const perEndpoint = 4

/** A delivery that is this process's to send, with where it goes. */
export type Claimed = { delivery: DeliveryRow; endpoint: EndpointRow }

/** Claims the delivery that waited longest, of an endpoint that is not busy. */
export async function claimNext(db: Db, now: Date): Promise<Claimed | undefined> {
  const moment = now.toISOString()
  const endpoint = await waitingEndpoint(db, moment)
  if (!endpoint) return undefined
  const delivery = await db
    .updateTable('webhook_deliveries')
    .set(({ eb }) => ({ claimed_until: new Date(now.getTime() + claimMs), attempts: eb('attempts', '+', 1) }))
    .where(
      ({ refTuple, selectFrom }) =>
        sql<boolean>`${refTuple('partner_id', 'id')} = ${selectFrom('webhook_deliveries as due')
          .select(['due.partner_id', 'due.id'])
          .where('due.partner_id', '=', endpoint.partner_id)
          .where('due.endpoint_id', '=', endpoint.id)
          .where('due.state', '=', 'waiting')
          .where('due.next_at', '<=', moment)
          .where(({ or, eb }) => or([eb('due.claimed_until', 'is', null), eb('due.claimed_until', '<=', moment)]))
          .orderBy('due.next_at')
          .orderBy('due.position')
          .limit(1)
          .forUpdate()
          .skipLocked()}`,
    )
    .returningAll()
    .executeTakeFirst()
  return delivery && { delivery, endpoint }
}

async function waitingEndpoint(db: Db, moment: string): Promise<EndpointRow | undefined> {
  const due = sql`select d.next_at from webhook_deliveries d
    where d.partner_id = w.partner_id and d.endpoint_id = w.id and d.state = 'waiting' and d.next_at <= ${moment}
      and (d.claimed_until is null or d.claimed_until <= ${moment})
    order by d.next_at, d.position limit 1`
  const busy = sql`select count(*) from webhook_deliveries b
    where b.partner_id = w.partner_id and b.endpoint_id = w.id and b.claimed_until > ${moment}`
  const { rows } = await sql<EndpointRow>`
    select w.* from webhook_endpoints w cross join lateral (${due}) d
    where w.enabled_at is not null and (${busy}) < ${sql.lit(perEndpoint)} and ${inOrder('w')}
    order by d.next_at limit 1`.execute(db)
  return rows[0]
}
