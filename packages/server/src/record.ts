import type { Activity, Event } from '@clientele/contract'
import type { Permission } from '@clientele/contract/permissions'
import type * as z from 'zod'
import type { Principal } from './auth/principal.ts'
import type { Db } from './db/database.ts'
import { insertMany } from './db/insert-many.ts'
import { newId } from './new-id.ts'

type ActivityType = z.output<typeof Activity>['type']
type EventType = z.output<typeof Event>['type']

/** Who a change is put down to. */
export type Actor = { kind: 'partnerUser' | 'companyUser' | 'apiKey' | 'system'; id: string | null; name: string; email: string | null }

/** Who goes on with what somebody started. */
export const system: Actor = { kind: 'system', id: null, name: 'Clientele', email: null }

export const actorOf = (principal: Principal): Actor => ({
  kind: principal.kind === 'widget' ? 'partnerUser' : principal.kind,
  id: principal.id,
  name: principal.name,
  email: principal.email,
})

/** A change as it is recorded: for the log, and for those who listen. */
export type Change = {
  partnerId: string
  actor: Actor
  at: Date
  requestId: string | null
  customerId?: string
  changed?: readonly string[]
  activity?: { type: ActivityType; details?: Record<string, unknown> }
  event?: { type: EventType; permission: Permission; userId?: string; subjectId?: string; ownerId?: string; version?: number }
}

/** Writes a change into the log and the outbox, in the transaction that makes it. */
export async function record(db: Db, changes: Change | readonly Change[]) {
  const list = Array.isArray(changes) ? (changes as readonly Change[]) : [changes as Change]
  const activities = list.flatMap((change) => (change.activity ? [activityRow(change, change.activity)] : []))
  const events = list.flatMap((change) => (change.event ? [eventRow(change, change.event)] : []))
  await insertMany(db, 'activity', activities)
  await insertMany(db, 'events', events)
}

const activityRow = (change: Change, { type, details }: NonNullable<Change['activity']>) => ({
  partner_id: change.partnerId,
  id: newId('act', change.at.getTime()),
  at: change.at,
  type,
  actor_kind: change.actor.kind,
  actor_id: change.actor.id,
  actor_name: change.actor.name,
  actor_email: change.actor.email,
  customer_id: change.customerId ?? null,
  changed: [...(change.changed ?? [])],
  details: details ?? {},
  request_id: change.requestId,
})

const eventRow = (change: Change, { type, permission, userId, subjectId, ownerId, version }: NonNullable<Change['event']>) => ({
  id: newId('evt', change.at.getTime()),
  partner_id: change.partnerId,
  type,
  at: change.at,
  customer_id: change.customerId ?? null,
  user_id: userId ?? null,
  subject_id: subjectId ?? null,
  owner_id: ownerId ?? null,
  permission,
  changed: [...(change.changed ?? [])],
  version: version ?? null,
})
