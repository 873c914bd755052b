import type { Event } from '@clientele/contract'
import { moneyFields, type AnyGroup, type Permission } from '@clientele/contract/permissions'
import type * as z from 'zod'
import { may, mayAs, type Principal } from '../auth/principal.ts'
import { groupsOn, seesMoney } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { toMillis } from '../db/types.ts'
import type { Numbered } from './log.ts'

type EventAnswer = z.output<typeof Event>

/** Those of some events that a principal may be told of now, as it may be told. */
export async function visibleEvents(db: Db, principal: Principal, events: readonly Numbered[]): Promise<EventAnswer[]> {
  const customers = new Set(events.map((event) => event.customer_id).filter((id) => id !== null))
  const groupOn = await groupsOn(db, principal, [...customers])
  return events.flatMap((event) => {
    const group = event.customer_id === null ? principal.group : groupOn(event.customer_id)
    if (!isFor(principal, event, group)) return []
    const changed = group && seesMoney(principal, group) ? event.changed : event.changed.filter((field) => !isMoney(field))
    // Where only amounts changed, there is nothing to tell those who see none.
    return changed.length === 0 && event.changed.length > 0 ? [] : [answer(event, changed)]
  })
}

function isFor(principal: Principal, event: Numbered, group: AnyGroup | undefined) {
  if (event.owner_id !== null) return event.owner_id === principal.id && may(principal, event.permission as Permission)
  if (event.user_id === principal.id) return true // even of a link that was just taken away
  return group !== undefined && principal.partners.includes(event.partner_id) && mayAs(principal, group, event.permission as Permission)
}

const isMoney = (field: string) => (moneyFields as readonly string[]).includes(field)

const answer = (event: Numbered, changed: string[]): EventAnswer => ({
  id: String(event.position),
  type: event.type,
  at: toMillis(event.at),
  customerId: event.customer_id,
  userId: event.user_id,
  subjectId: event.subject_id,
  changed,
  version: event.version,
})
