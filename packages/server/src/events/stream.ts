import type { Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Follower } from './hub.ts'
import type { Numbered } from './log.ts'
import { visibleEvents } from './visible.ts'

/** Who listens. `reload` looks the principal up anew, and throws when it may not come in any more. */
export type Listener = { principal: Principal; reload(): Promise<Principal>; db: Db; clock(): Date }

export const usualTiming = {
  /** Something is sent at least so often, so that both sides notice a dead connection. */
  heartbeatMs: 10_000,
  /** What is known of the listener is looked up anew before it is told something, when it is older than this. */
  trustMs: 5_000,
  /** A listener that takes nothing for so long is gone. */
  stallMs: 60_000,
}

const encoder = new TextEncoder()

/**
 * Server-sent events after a position, for one listener. It reads on only when the listener took what there was, so a slow one
 * falls behind in the database and not in memory.
 */
export function eventStream(follower: Follower, from: number, listener: Listener, timing = usualTiming): ReadableStream<Uint8Array> {
  let controller: ReadableStreamDefaultController<Uint8Array>
  let stall: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const leave = () => {
    ended = true
    clearTimeout(stall)
    follower.stopping.removeEventListener('abort', stop)
    follower.leave()
  }
  const end = (why: string) => {
    if (ended) return
    controller.enqueue(encoder.encode(`: ended, ${why}\n\n`))
    controller.close()
    leave()
  }
  const stop = () => end('the server is stopping')
  const send = (text: string) => {
    if (ended) return
    controller.enqueue(encoder.encode(text))
    stall = setTimeout(() => end('nobody reads'), timing.stallMs)
  }
  const next = messages(follower, from, listener, timing, () => ended)

  return new ReadableStream({
    start(given) {
      controller = given
      follower.stopping.addEventListener('abort', stop)
      send(`retry: 2000\nid: ${from}\nevent: ready\ndata: ${JSON.stringify({ id: String(from) })}\n\n`)
    },
    async pull() {
      clearTimeout(stall)
      try {
        send(await next())
      } catch (error) {
        end(error instanceof Problem ? error.code : 'unavailable')
      }
    },
    cancel: leave,
  })
}

/** Gives what to send next, as soon as there is something: events, or a heartbeat. */
function messages(follower: Follower, from: number, listener: Listener, timing: typeof usualTiming, isOver: () => boolean) {
  let { principal } = listener
  let position = from
  let told = from
  let checkedAt = listener.clock().getTime()

  const check = async () => {
    principal = await listener.reload()
    checkedAt = listener.clock().getTime()
  }
  const isStale = () => listener.clock().getTime() - checkedAt >= timing.trustMs
  const untilExpiry = () => (principal.expiresAt ? Math.max(100, Date.parse(principal.expiresAt) - listener.clock().getTime()) : Infinity)
  const heartbeat = () => {
    // The id moves on over events that were not for this listener, so that after a break it need not go through them again.
    const id = position > told ? `id: ${position}\n` : ''
    told = position
    return `: heartbeat\n${id}\n`
  }

  return async (): Promise<string> => {
    const until = performance.now() + Math.min(timing.heartbeatMs, untilExpiry())
    while (!isOver()) {
      const left = until - performance.now()
      if (left <= 0) {
        await check()
        return heartbeat()
      }
      const batch = await follower.after(position)
      if (!batch) throw new Problem('events_gone')
      if (batch.length === 0) {
        await follower.wait(position, left)
        continue
      }
      if (isStale() || batch.some((event) => isAbout(event, principal))) await check()
      const events = await visibleEvents(listener.db, principal, batch)
      position = batch.at(-1)!.position
      if (events.length === 0) continue
      told = Number(events.at(-1)!.id)
      return events.map((event) => `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('')
    }
    return ''
  }
}

/** Whether an event may have changed what the listener may see. */
const isAbout = (event: Numbered, principal: Principal) =>
  event.user_id === principal.id ||
  event.type === 'api_key.changed' ||
  (principal.ownCustomer !== null && event.customer_id === principal.ownCustomer)
