import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { Follower } from './hub.ts'
import { eventStream } from './stream.ts'

export const events: HandlersOf<'events'> = {
  async stream({ input }, ctx) {
    const lastEventId = ctx.lastEventId || input.lastEventId
    const { events, database, clock } = ctx.services
    const follower = await events.follow()
    try {
      const from = lastEventId ? await resumeAt(follower, lastEventId) : follower.position
      return eventStream(follower, from, { principal: ctx.principal, reload: ctx.reload, db: database.db, clock })
    } catch (error) {
      follower.leave()
      throw error
    }
  },
}

/** The position to go on from. One beyond the last was given by a database that has since lost it: whoever comes with it must begin anew, too. */
async function resumeAt(follower: Follower, id: string) {
  if (!/^\d{1,15}$/.test(id))
    throw new Problem('invalid_input', { fields: [{ field: 'lastEventId', message: 'Send the id of an event as it came' }] })
  const position = Number(id)
  if (position > follower.position || !(await follower.after(position))) throw new Problem('events_gone')
  return position
}
