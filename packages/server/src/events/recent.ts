import type { Db } from '../db/database.ts'
import { eventsAfter, lastPosition, type Numbered } from './log.ts'

const perRead = 500
/** So many events are kept at hand; who is further behind reads from the database. */
const atHand = 2_000

/** The latest events in memory, read once for all streams. Positions have no gaps, so a position is an index. */
export function recentEvents(db: Db) {
  let events: Numbered[] = []
  let start = 0 // the position before the first of them
  const last = () => start + events.length

  return {
    /** The position of the last one. */
    last,
    /** Forgets all and begins at the present. */
    async restart() {
      start = await lastPosition(db)
      events = []
    },
    /** Reads what is new; gives whether there was anything. */
    async readOn() {
      const fresh = await eventsAfter(db, last(), perRead)
      events.push(...fresh)
      const surplus = Math.max(0, events.length - atHand)
      events.splice(0, surplus)
      start += surplus
      return fresh.length > 0
    },
    /** The next events after a position; undefined if some of them were removed. */
    async after(position: number): Promise<readonly Numbered[] | undefined> {
      if (position >= start) return events.slice(position - start, position - start + perRead)
      const older = await eventsAfter(db, position, perRead)
      return older[0]?.position === position + 1 ? older : undefined
    },
  }
}
