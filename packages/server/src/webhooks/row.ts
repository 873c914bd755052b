import type { WebhookDelivery, WebhookEndpoint } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import type { WebhookDeliveriesTable, WebhookEndpointsTable } from '../db/webhook-tables.ts'
import { toMillis } from '../db/types.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'

export type EndpointRow = Selectable<WebhookEndpointsTable>
export type DeliveryRow = Selectable<WebhookDeliveriesTable>

type Asking = Pick<Context, 'db' | 'principal'>

/** The endpoints of the caller's partner; those of partners above and below are theirs alone. */
export const endpointsOf = ({ db, principal }: Asking) =>
  db.selectFrom('webhook_endpoints').selectAll().where('partner_id', '=', principal.partner.id)

export async function endpointInPath(ctx: Asking, id: string, options: { forUpdate?: boolean } = {}): Promise<EndpointRow> {
  const query = endpointsOf(ctx).where('id', '=', id)
  const row = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no webhook with this id.')
  return row
}

/** A problem where nothing is sent to an endpoint now. */
export function requireEnabled({ enabled_at }: EndpointRow) {
  if (enabled_at === null) throw new Problem('webhook_disabled')
}

const orNull = (moment: string | null) => moment && toMillis(moment)

export const presentEndpoint = (row: EndpointRow, now: Date): z.output<typeof WebhookEndpoint> => ({
  id: row.id,
  url: row.url,
  events: row.events,
  description: row.description,
  enabled: row.enabled_at !== null,
  disabledBy: row.disabled_by,
  failingSince: orNull(row.failing_since),
  oldSecretUntil: isPast(row.old_secret_until, now) ? null : orNull(row.old_secret_until),
  createdAt: toMillis(row.created_at),
})

/** Whether a moment is over, or never was. */
export const isPast = (moment: string | null, now: Date) => moment === null || Date.parse(moment) <= now.getTime()

export const presentDelivery = (row: DeliveryRow): z.output<typeof WebhookDelivery> => ({
  id: row.id,
  endpointId: row.endpoint_id,
  eventId: row.event_id,
  type: row.type,
  sequence: row.position,
  status: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.state === 'waiting' ? toMillis(row.next_at) : null,
  lastStatus: row.last_status,
  lastError: row.last_error,
  createdAt: toMillis(row.created_at),
  finishedAt: orNull(row.finished_at),
})
