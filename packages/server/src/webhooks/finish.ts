import type { Db } from '../db/database.ts'
import type { Services } from '../ports.ts'
import { tellChanged } from './changed.ts'
import type { Claimed } from './claim.ts'
import { disable } from './disable.ts'
import type { DeliveryRow, EndpointRow } from './row.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** What came of an attempt; `error` is null where the event was taken, and `retryAfterMs` is 0 where nobody asked for it. */
export type Tried = {
  at: Date
  durationMs: number
  status: number | null
  error: string | null
  response: string | null
  retryAfterMs: number
}

const minute = 60_000
const hour = 60 * minute
/** How long to wait after each failure, three days in all; after the last the delivery has failed. */
const waits = [5_000, minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 18 * hour, 22 * hour]
/** A wait is longer by up to so much, by chance: what failed together does not come back together. */
const spread = 0.2
/** Whoever asks to be left alone is, but no longer than the longest wait there is. */
const longestWait = waits.at(-1)!
/** What an address answers that is gone for good. */
const gone = 410
/** An endpoint is disabled when nothing got through for so long. */
const patienceMs = 5 * 24 * hour

/** Writes down an attempt and what follows from it, unless the claim ran out and somebody else has the delivery now. */
export async function finish({ database, clock, log }: Needs, { delivery, endpoint }: Claimed, tried: Tried) {
  const { partner_id, id, attempts } = delivery
  await database.transaction(async (db) => {
    const held = await db
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('partner_id', '=', partner_id)
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .forUpdate()
      .executeTakeFirst()
    if (!held) return
    await db
      .insertInto('webhook_attempts')
      .values({
        ...{ partner_id, delivery_id: id, number: attempts, at: tried.at, duration_ms: tried.durationMs },
        ...{ status: tried.status, error: tried.error, response: tried.response },
      })
      .execute()
    await mark(db, held, tried, clock())
    if (tried.error === null) await worksAgain(db, endpoint, clock())
    else await failsOn(db, endpoint, tried, clock())
  })
  const facts = { delivery: id, endpoint: endpoint.id, attempts, status: tried.status, ms: tried.durationMs }
  if (tried.error === null) log({ level: 'info', event: 'webhook_delivered', ...facts })
  else log({ level: 'warn', event: 'webhook_not_delivered', ...facts, code: tried.error })
}

/** One that was given up meanwhile, because its endpoint was disabled, stays so unless it got through after all. */
function mark(db: Db, { partner_id, id, state, attempts }: DeliveryRow, { status, error, retryAfterMs }: Tried, now: Date) {
  const wait = status === gone ? undefined : waits[attempts - 1]
  const next =
    error === null
      ? { state: 'delivered', finished_at: now }
      : state !== 'waiting'
        ? {}
        : wait === undefined
          ? { state: 'failed', finished_at: now }
          : { next_at: new Date(now.getTime() + Math.max(wait, Math.min(retryAfterMs, longestWait)) * (1 + spread * Math.random())) }
  return db
    .updateTable('webhook_deliveries')
    .set({ ...next, claimed_until: null, last_status: status, ...((error === null || state === 'waiting') && { last_error: error }) })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .execute()
}

async function worksAgain(db: Db, endpoint: EndpointRow, now: Date) {
  const { numUpdatedRows } = await db
    .updateTable('webhook_endpoints')
    .set({ failing_since: null })
    .where('partner_id', '=', endpoint.partner_id)
    .where('id', '=', endpoint.id)
    .where('failing_since', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tellChanged(db, endpoint, now)
}

async function failsOn(db: Db, endpoint: EndpointRow, { at, status }: Tried, now: Date) {
  const row = await db
    .updateTable('webhook_endpoints')
    .set(({ fn, val }) => ({ failing_since: fn.coalesce('failing_since', val(at.toISOString())) }))
    .where('partner_id', '=', endpoint.partner_id)
    .where('id', '=', endpoint.id)
    .returningAll()
    .executeTakeFirst()
  if (!row) return
  const { failing_since: since } = row
  if (status === gone) await disable(db, row, 'gone', now)
  else if (since !== null && Date.parse(since) === at.getTime()) await tellChanged(db, row, now)
  else if (since !== null && now.getTime() - Date.parse(since) >= patienceMs) await disable(db, row, 'failures', now)
}
