import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

const perTurn = 1_000

/**
 * Gives the events that were committed since the last turn their positions, in the order of their ids. All replicas do so; the one row
 * of the sequencer lets one after the other. A position is given only to what is committed, so none ever appears behind one that was read.
 */
export async function numberEvents(database: Database) {
  while (await someWithout(database)) {
    const numbered = await database.transaction(async (db) => {
      const { position } = await db
        .selectFrom('event_sequencer')
        .select('position')
        .where('id', '=', 1)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const { numAffectedRows = 0n } = await sql`
        update events set position = waiting.position
        from (select id, ${position}::bigint + row_number() over (order by id) as position from events where position is null order by id limit ${perTurn}) as waiting
        where events.id = waiting.id`.execute(db)
      const count = Number(numAffectedRows)
      if (count > 0)
        await db
          .updateTable('event_sequencer')
          .set({ position: position + count })
          .where('id', '=', 1)
          .execute()
      return count
    })
    if (numbered < perTurn) return
  }
}

/** The position of the last event that is committed now; all that is committed later comes after it. */
export async function lastPosition(database: Database): Promise<number> {
  await numberEvents(database)
  return (await database.db.selectFrom('event_sequencer').select('position').where('id', '=', 1).executeTakeFirstOrThrow()).position
}

const someWithout = async ({ db }: Database) =>
  (await db.selectFrom('events').select('id').where('position', 'is', null).limit(1).executeTakeFirst()) !== undefined

const daysKept = 7
const perRemoval = 5_000

/** Removes events older than a week, in small steps, but for those that a reader whose place is kept has yet to read. The horizon moves in the same transaction, so that a client learns when what it missed is gone. */
export async function forgetOldEvents(database: Database, now: Date) {
  await numberEvents(database)
  const before = new Date(now.getTime() - daysKept * 86_400_000).toISOString()
  for (;;) {
    const removed = await database.transaction(async (db) => {
      const { horizon } = await db.selectFrom('event_sequencer').select('horizon').where('id', '=', 1).forUpdate().executeTakeFirstOrThrow()
      const { last } = await db
        .selectFrom('events')
        .select(({ fn }) => fn.max('position').as('last'))
        .where('at', '<', before)
        .where('position', '<=', horizon + perRemoval)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('event_readers').select('name').whereRef('event_readers.position', '<', 'events.position'))),
        )
        .executeTakeFirstOrThrow()
      if (last === null) return false
      await db.deleteFrom('events').where('position', '<=', last).execute()
      await db.updateTable('event_sequencer').set({ horizon: last }).where('id', '=', 1).execute()
      return true
    })
    if (!removed) return
  }
}
