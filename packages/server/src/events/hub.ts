import { sql } from 'kysely'
import { Problem } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import type { Numbered } from './log.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { recentEvents } from './recent.ts'
import { numberEvents } from './sequencer.ts'

/** One stream's way to the events. */
export type Follower = {
  /** The last position when the following began; everything committed before is at or before it. */
  readonly position: number
  /** The next events after a position, none if there are none yet; undefined if some of them are gone. */
  after(position: number): Promise<readonly Numbered[] | undefined>
  /** Resolves when there are events after a position, when the time is over, or when the following ends. */
  wait(position: number, ms: number): Promise<void>
  /** Aborts when the hub stops. */
  readonly stopping: AbortSignal
  leave(): void
}

/** Brings events from the database to the streams of this process. */
export type EventHub = {
  /** Something was committed here: look at once, and tell other replicas. */
  wake(): void
  follow(): Promise<Follower>
  /** Ends all streams and takes no new ones. */
  stop(): Promise<void>
}

const pollMs = 400
const channel = 'clientele_events'

/**
 * One for each process. While anybody follows, it reads each new event once for all of them. Commits in this process and notices of
 * other replicas make it quick; looking now and then makes it sure.
 */
export function eventHub({ database, log }: Pick<Ports, 'database' | 'log'>): EventHub {
  const recent = recentEvents(database.db)
  const stopping = new AbortController()
  const waiting = new Set<() => void>()
  const wakeAll = () => [...waiting].forEach((wake) => wake())
  let followers = 0
  let current = false // whether `recent` goes up to now

  const look = oneAtATime(async () => {
    await numberEvents(database)
    if (!current) {
      await recent.restart()
      current = followers > 0
    }
    while (await recent.readOn()) wakeAll()
  })
  const lookLater = () => {
    if (followers > 0)
      look().catch((error: unknown) =>
        log({ level: 'warn', event: 'events_not_read', kind: error instanceof Error ? error.name : typeof error }),
      )
  }
  const tell = oneAtATime(async () => void (await sql`select pg_notify(${channel}, '')`.execute(database.db)))

  let stopLooking: (() => Promise<void>) | undefined

  function keepLooking() {
    const timer = setInterval(lookLater, pollMs)
    const listening = database.kind === 'postgres' ? database.listen(channel, lookLater).catch(() => undefined) : undefined
    stopLooking = async () => {
      stopLooking = undefined
      clearInterval(timer)
      await (await listening)?.().catch(() => {})
    }
  }

  return {
    wake() {
      lookLater()
      // One process with its own database has nobody else to tell.
      if (database.kind === 'postgres') tell().catch(() => {})
    },
    async follow() {
      if (stopping.signal.aborted) throw new Problem('unavailable', 'The server is stopping.')
      followers += 1
      const follower = followerOf(recent, waiting, stopping.signal, () => {
        followers -= 1
        if (followers > 0) return
        current = false
        void stopLooking?.()
      })
      if (!stopLooking) keepLooking()
      await look().catch((error: unknown) => {
        follower.leave()
        throw error
      })
      return { ...follower, position: recent.last() }
    },
    async stop() {
      stopping.abort()
      wakeAll()
      await stopLooking?.()
      await look.idle()
    },
  }
}

function followerOf(
  recent: ReturnType<typeof recentEvents>,
  waiting: Set<() => void>,
  stopping: AbortSignal,
  gone: () => void,
): Omit<Follower, 'position'> {
  let wakeMe = () => {}
  let left = false
  return {
    after: recent.after,
    wait: (position, ms) =>
      new Promise<void>((resolve) => {
        if (left || stopping.aborted || recent.last() > position) return resolve()
        const timer = setTimeout(() => wakeMe(), ms)
        wakeMe = () => {
          clearTimeout(timer)
          waiting.delete(wakeMe)
          resolve()
        }
        waiting.add(wakeMe)
      }),
    stopping,
    leave() {
      if (left) return
      left = true
      wakeMe()
      gone()
    },
  }
}
