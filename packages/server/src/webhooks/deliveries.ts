import { toMillis } from '../db/types.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { messageOf } from './message.ts'
import { endpointInPath, presentDelivery, requireEnabled, type DeliveryRow } from './row.ts'

const attemptsShown = 50

export const webhookDeliveries: HandlersOf<'webhookDeliveries'> = {
  async list({ params, input: { status, type, ...page } }, ctx) {
    const endpoint = await endpointInPath(ctx, params.webhookEndpoint)
    let rows = deliveriesOf(ctx).where('endpoint_id', '=', endpoint.id)
    if (status) rows = rows.where('state', 'in', status)
    if (type) rows = rows.where('type', 'in', type)
    const list = ['webhook-deliveries', endpoint.id, status ?? null, type ?? null]
    return keysetPage(rows, { list, by: ['id'], descending: true, ...page }, presentDelivery)
  },

  async retrieve({ params }, ctx) {
    const row = await deliveryInPath(ctx, params.webhookDelivery)
    const attempts = await ctx.db
      .selectFrom('webhook_attempts')
      .selectAll()
      .where('partner_id', '=', row.partner_id)
      .where('delivery_id', '=', row.id)
      .orderBy('number', 'desc')
      .limit(attemptsShown)
      .execute()
    const log = attempts
      .toReversed()
      .map(({ at, duration_ms, status, error, response }) => ({ at: toMillis(at), durationMs: duration_ms, status, error, response }))
    return { ...presentDelivery(row), event: messageOf(row), log }
  },

  async replay({ params }, ctx) {
    const row = await deliveryInPath(ctx, params.webhookDelivery)
    requireEnabled(await endpointInPath(ctx, row.endpoint_id))
    const replayed = await ctx.db
      .updateTable('webhook_deliveries')
      .set({ state: 'waiting', next_at: ctx.now, finished_at: null })
      .where('partner_id', '=', row.partner_id)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirst()
    if (!replayed) throw notThere()
    return presentDelivery(replayed)
  },
}

const deliveriesOf = ({ db, principal }: Context) =>
  db.selectFrom('webhook_deliveries').selectAll().where('partner_id', '=', principal.partner.id)

const notThere = () => new Problem('not_found', 'There is no delivery with this id.')

async function deliveryInPath(ctx: Context, id: string): Promise<DeliveryRow> {
  const row = await deliveriesOf(ctx).where('id', '=', id).executeTakeFirst()
  if (!row) throw notThere()
  return row
}
