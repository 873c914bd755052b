import type { HandlersOf, Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import type { Services } from '../ports.ts'
import { actorOf, record } from '../record.ts'
import { webhookChanged } from './changed.ts'
import { giveUpWaiting } from './disable.ts'
import { ping, waiting } from './message.ts'
import { endpointInPath, endpointsOf, isPast, presentDelivery, presentEndpoint, requireEnabled, type EndpointRow } from './row.ts'
import { newSigningSecret, sealSecret } from './secret.ts'

/** So many may a partner have: each costs a request for each event. */
const most = 20
const hour = 3_600_000

export const webhookEndpoints: HandlersOf<'webhookEndpoints'> = {
  async list(_, ctx) {
    const rows = await endpointsOf(ctx).orderBy('id', 'desc').execute()
    return { data: rows.map((row) => presentEndpoint(row, ctx.now)) }
  },

  async create({ input }, ctx) {
    const { db, principal, now, services } = ctx
    requireReachable(input.url, services)
    // One after the other, so that the number holds.
    await db.selectFrom('partners').select('id').where('id', '=', principal.partner.id).forUpdate().execute()
    if ((await endpointsOf(ctx).execute()).length >= most) throw new Problem('webhooks_full', `There is room for ${most}.`)
    const id = newId('whe', now.getTime())
    const secret = newSigningSecret()
    const enabled = input.enabled ?? true
    const row = await db
      .insertInto('webhook_endpoints')
      .values({
        partner_id: principal.partner.id,
        id,
        url: input.url,
        events: input.events ?? null,
        description: input.description ?? null,
        secret_sealed: await sealSecret(secret, id, services.settings),
        enabled_at: enabled ? now : null,
        disabled_by: enabled ? null : 'person',
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordEndpoint(ctx, row, 'webhook_endpoint.created')
    return { ...presentEndpoint(row, now), secret }
  },

  retrieve: async ({ params }, ctx) => presentEndpoint(await endpointInPath(ctx, params.webhookEndpoint), ctx.now),

  async update({ params, input }, ctx) {
    const before = await endpointInPath(ctx, params.webhookEndpoint, { forUpdate: true })
    const { url, events, description, enabled } = input
    if (url !== undefined) requireReachable(url, ctx.services)
    const set = {
      ...(url !== undefined && { url }),
      ...(events !== undefined && { events }),
      ...(description !== undefined && { description }),
      ...(enabled === true && before.enabled_at === null && { enabled_at: ctx.now, disabled_by: null, failing_since: null }),
      ...(enabled === false && before.enabled_at !== null && { enabled_at: null, disabled_by: 'person' }),
    }
    if (Object.keys(set).length === 0) return presentEndpoint(before, ctx.now)
    const row = await change(ctx, before, set)
    if (row.enabled_at === null) await giveUpWaiting(ctx.db, row, ctx.now)
    await recordEndpoint(ctx, row, 'webhook_endpoint.updated', [
      ...(['url', 'events', 'description', 'enabled'] as const).filter((name) => input[name] !== undefined),
    ])
    return presentEndpoint(row, ctx.now)
  },

  async delete({ params }, ctx) {
    const row = await endpointInPath(ctx, params.webhookEndpoint, { forUpdate: true })
    await ctx.db.deleteFrom('webhook_endpoints').where('partner_id', '=', row.partner_id).where('id', '=', row.id).execute()
    await recordEndpoint(ctx, row, 'webhook_endpoint.deleted')
  },

  async rotateSecret({ params, input }, ctx) {
    const before = await endpointInPath(ctx, params.webhookEndpoint, { forUpdate: true })
    const secret = newSigningSecret()
    const until = new Date(ctx.now.getTime() + input.overlapHours * hour)
    const keeps = input.overlapHours > 0
    const row = await change(ctx, before, {
      secret_sealed: await sealSecret(secret, before.id, ctx.services.settings),
      old_secret_sealed: keeps ? before.secret_sealed : null,
      old_secret_until: keeps ? until : null,
    })
    await recordEndpoint(ctx, row, 'webhook_endpoint.secret_rotated')
    return { ...presentEndpoint(row, ctx.now), secret }
  },

  async ping({ params }, ctx) {
    const endpoint = await endpointInPath(ctx, params.webhookEndpoint)
    requireEnabled(endpoint)
    const row = await ctx.db
      .insertInto('webhook_deliveries')
      .values(waiting(endpoint, ping(ctx.now), ctx.now))
      .returningAll()
      .executeTakeFirstOrThrow()
    return presentDelivery(row)
  },
}

const messages = {
  invalid_url: 'Takes an address without a user, a password and a #',
  https_only: 'Takes an address that begins with https://',
  private_address: 'Takes an address that can be reached from the internet',
}

/** A problem where an address leads nowhere it may. What its name stands for is looked up each time something is sent. */
function requireReachable(url: string, { outbound }: Services) {
  const refused = outbound?.refusal(url)
  if (refused) throw new Problem('invalid_input', { fields: [{ field: 'url', message: messages[refused] }] })
}

const change = (
  { db }: Context,
  { partner_id, id }: EndpointRow,
  set: Partial<Record<keyof EndpointRow, string | string[] | Date | null>>,
) =>
  db
    .updateTable('webhook_endpoints')
    .set(set as object)
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** In the log stands the host alone: the rest of an address may be as good as a password. */
const recordEndpoint = (
  { db, principal, now, requestId }: Context,
  { partner_id, id, url, events, enabled_at, old_secret_until }: EndpointRow,
  type: `webhook_endpoint.${'created' | 'updated' | 'deleted' | 'secret_rotated'}`,
  changed: string[] = [],
) =>
  record(db, {
    partnerId: partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    changed,
    event: webhookChanged(id),
    activity: {
      type,
      details: {
        endpointId: id,
        host: new URL(url).host,
        events,
        enabled: enabled_at !== null,
        ...(!isPast(old_secret_until, now) && { oldSecretUntil: old_secret_until }),
      },
    },
  })
