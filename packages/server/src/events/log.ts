import type { Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { EventsTable } from '../db/schema.ts'

/** An event with its place in the order of all. */
export type Numbered = Selectable<EventsTable> & { position: number }

/** The next events after a position. */
export const eventsAfter = (db: Db, position: number, limit: number): Promise<Numbered[]> =>
  db
    .selectFrom('events')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .$narrowType<{ position: number }>()
    .execute()

/** The last position that was given. */
export const lastPosition = async (db: Db) =>
  (await db.selectFrom('event_sequencer').select('position').where('id', '=', 1).executeTakeFirstOrThrow()).position
