import ky from 'ky'
import type { Connection } from './connect.ts'
import type { Deadline } from './deadline.ts'
import { ClienteleError } from './error.ts'
import { brokenBy, endKind, failureOf, type Break, type Fail } from './failure.ts'
import type { Outgoing } from './outgoing.ts'
import { backOff } from './retry.ts'

/** How a call has gone so far. */
export interface Trip {
  attempts: number
  response?: Response
}

// ky's own retries, time limits and errors are off: they do not know which calls are safe, cut Retry-After short, and do not
// see a body that breaks off. Its request is left alone too: it would be copied for each attempt, and be in its errors, token and all.
const quiet = { retry: 0, timeout: false, throwHttpErrors: false } as const

type Read<T> = (response: Response, fail: Fail) => T | Promise<T>

/** Sends a call until it succeeds, fails for good, or its time is up. */
export async function exchange<T>(
  { tokens, options }: Connection,
  { target, url, init, fetch: reach = fetch }: Outgoing,
  { signal, race, wait }: Deadline,
  maxRetries: number,
  trip: Trip,
  read: Read<T>,
): Promise<T> {
  // The kind of error that anything thrown now would be.
  let stage: Break = 'auth'
  let token: string | undefined
  let replays = 0

  const idempotencyKey = init.headers['idempotency-key']
  const fail: Fail = (kind, message, details) =>
    new ClienteleError(kind, target.name, message, { ...details, attempts: trip.attempts, idempotencyKey }, token)

  const attempt = async () => {
    stage = 'auth'
    signal.throwIfAborted()
    trip.attempts++
    if (!target.isPublic) {
      token = await tokens.get()
      signal.throwIfAborted()
      if (!token) throw new TypeError('none given')
    }
    stage = 'input'
    const headers = new Headers(init.headers)
    if (token) headers.set('authorization', `Bearer ${token}`)
    const response = (trip.response = await ky(url, {
      ...quiet,
      fetch: () => {
        stage = 'network'
        // A followed redirect turns a POST into a GET, and may lead anywhere.
        // The cache of Firefox lets a request wait for another one of its address: for an endless one, 20 seconds.
        const whole: RequestInit = { ...init, headers, signal, redirect: 'manual', cache: 'no-store' }
        return options.fetch ? options.fetch(new Request(url, whole)) : reach(url, whole)
      },
    }))
    if (!response.ok) throw failureOf(response, await response.text(), fail)
    return read(response, fail)
  }

  /** The error behind whatever was thrown. */
  const explain = (thrown: unknown) => {
    if (signal.aborted) return brokenBy(signal.reason, endKind(signal.reason), fail)
    // The token function may throw errors of ours too, of calls it made itself.
    return thrown instanceof ClienteleError && stage !== 'auth' ? thrown : brokenBy(thrown, stage, fail)
  }

  for (;;) {
    try {
      return await race(attempt())
    } catch (thrown) {
      const error = explain(thrown)
      if (error.status === 401 && !replays && token && tokens.refuse(token)) {
        replays = 1
        continue
      }
      const failures = trip.attempts - replays
      if (!error.retryable || failures > maxRetries || signal.aborted) throw error
      // A wait that does not fit is not begun: the error says how long it would be. If it is stopped, the next attempt says so.
      if (!(await wait(error.retryAfterMs ?? backOff(failures)).catch(() => true))) throw error
    }
  }
}
