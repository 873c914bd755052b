import type { Way } from '../bind.ts'
import { startDeadline, type Deadline } from '../deadline.ts'
import { ClienteleError } from '../error.ts'
import { exchange } from '../exchange.ts'
import { unexpected, type Fail } from '../failure.ts'
import type { StreamOptions } from '../options.ts'
import { outgoing } from '../outgoing.ts'
import { backOff } from '../retry.ts'
import { serverSentEvents } from '../server-sent-events.ts'

// The server gives a sign of life every 15 seconds. Three missed ones mean that the connection is dead.
const silenceMs = 45_000
const longestWaitMs = 30_000

/** Follows the events and connects again whenever the connection ends, going on after the last event. */
export const stream: Way = async function* (connection, target, _ids, { lastEventId, signal }: StreamOptions = {}) {
  let firstWaitMs = 250
  for (let failures = 0, waitMs = 0; ;) {
    const deadline = startDeadline(Infinity, signal)
    let askedMs: number | undefined
    try {
      // If it is stopped meanwhile, the call below says so.
      if (waitMs > 0) await deadline.wait(waitMs).catch(() => {})
      deadline.restart(connection.options.timeoutMs ?? 30_000)
      const call = outgoing(connection, target, [])
      if (lastEventId !== undefined) call.init.headers['last-event-id'] = lastEventId
      const body = await exchange(connection, call, deadline, 0, { attempts: 0 }, eventStream)
      for await (const { id, data, retryMs } of messages(body, deadline)) {
        firstWaitMs = retryMs || firstWaitMs
        const event = (data ? JSON.parse(data) : {}) as object
        const isNew = !id || id !== lastEventId
        failures = 0
        lastEventId = id || lastEventId
        // The server's greeting has an id but no type.
        if (isNew && 'type' in event) yield event
      }
    } catch (thrown) {
      // What is not an error of ours is a connection that broke, or garbled an event.
      if (thrown instanceof ClienteleError) {
        if (signal?.aborted || !thrown.retryable) throw thrown
        askedMs = thrown.retryAfterMs
      }
    } finally {
      deadline.stop()
    }
    waitMs = askedMs ?? backOff(++failures, firstWaitMs, longestWaitMs)
  }
}

function eventStream(response: Response, fail: Fail) {
  if (/event-stream/.test(response.headers.get('content-type') ?? '')) return response.body!
  throw unexpected(response, fail)
}

/** The messages of one connection, until it ends. Silence ends it too, but not the time the reader of the events takes. */
async function* messages(body: ReadableStream<Uint8Array>, deadline: Deadline) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const parse = serverSentEvents()
  try {
    for (;;) {
      deadline.restart(silenceMs)
      const { done, value } = await deadline.race(reader.read())
      deadline.restart(Infinity)
      if (done) return
      yield* parse(decoder.decode(value, { stream: true }))
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}
