import type { Principal } from '../auth/principal.ts'
import type { Database, Db } from '../db/database.ts'
import { eventsAfter, type Numbered } from '../events/log.ts'
import { numberEvents } from '../events/sequencer.ts'
import { visibleEvents } from '../events/visible.ts'
import { waiting } from './message.ts'
import { inOrder } from './partners-in-order.ts'
import type { EndpointRow } from './row.ts'

const perTurn = 500
const reader = 'webhooks'

/**
 * Queues what happened for the endpoints that want to hear of it. How far the events were read moves on in the transaction that queues them, so each is
 * queued once, whoever dies meanwhile. Replicas take turns.
 */
export async function queueEvents(database: Database, clock: () => Date) {
  await numberEvents(database)
  while (await isBehind(database.db)) if (!(await database.transaction((db) => queueSome(db, clock())))) return
}

const isBehind = async (db: Db) =>
  (await db
    .selectFrom('event_readers as r')
    .innerJoin('event_sequencer as s', 's.position', 's.position')
    .select('r.name')
    .where('r.name', '=', reader)
    .whereRef('s.position', '>', 'r.position')
    .executeTakeFirst()) !== undefined

/** Gives false where another replica is at it. */
async function queueSome(db: Db, now: Date): Promise<boolean> {
  const place = await db
    .selectFrom('event_readers')
    .select('position')
    .where('name', '=', reader)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!place) return false
  const events = await eventsAfter(db, place.position, perTurn)
  const last = events.at(-1)
  if (!last) return false
  await queueFor(db, events, now)
  await db.updateTable('event_readers').set({ position: last.position }).where('name', '=', reader).execute()
  return true
}

async function queueFor(db: Db, events: readonly Numbered[], now: Date) {
  const partners = await db
    .selectFrom('partners')
    .select(['id', 'ancestors'])
    .where('id', 'in', [...new Set(events.map((event) => event.partner_id))])
    .execute()
  for (const endpoint of await endpointsAbove(
    db,
    partners.flatMap(({ ancestors }) => ancestors),
  )) {
    const below = partners.filter(({ ancestors }) => ancestors.includes(endpoint.partner_id)).map(({ id }) => id)
    const messages = await messagesFor(db, endpoint, below, events)
    if (messages.length > 0)
      await db
        .insertInto('webhook_deliveries')
        .values(messages.map((message) => waiting(endpoint, message, now)))
        .execute()
  }
}

const endpointsAbove = (db: Db, partners: readonly string[]): Promise<EndpointRow[]> =>
  db
    .selectFrom('webhook_endpoints as w')
    .selectAll()
    .where('w.partner_id', 'in', [...new Set(partners)])
    .where('w.enabled_at', 'is not', null)
    .where(inOrder('w'))
    .execute()

/** What an endpoint is told: what an admin of its partner would hear, of the kinds it wants, since it was enabled; but nothing of webhooks. */
async function messagesFor(db: Db, endpoint: EndpointRow, below: readonly string[], events: readonly Numbered[]) {
  const wanted = events.filter(
    ({ type, at }) =>
      type !== 'webhook.changed' &&
      (endpoint.events === null || endpoint.events.includes(type)) &&
      endpoint.enabled_at !== null &&
      at >= endpoint.enabled_at,
  )
  const ids = new Map(wanted.map(({ position, id }) => [String(position), id]))
  const visible = await visibleEvents(db, asAdmin(endpoint, below), wanted)
  return visible.map(({ id, type, at, customerId, userId, subjectId, changed, version }) => ({
    id: ids.get(id)!,
    type,
    createdAt: at,
    sequence: Number(id),
    data: { customerId, userId, subjectId, changed, version },
  }))
}

/** Whoever may make an endpoint is an admin of its partner or a key, and the permission to do so is one to hear everything. */
const asAdmin = ({ id, partner_id }: EndpointRow, partners: readonly string[]): Principal => ({
  kind: 'apiKey',
  id,
  name: '',
  email: null,
  locale: null,
  partner: { id: partner_id, name: '', currency: '' },
  group: 'admin',
  scopes: null,
  partners,
  linkedOnly: false,
  ownCustomer: null,
  sessionId: null,
  expiresAt: null,
})
