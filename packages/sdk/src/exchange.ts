import ky from 'ky'
import type { Connection } from './connect.ts'
import type { Deadline } from './deadline.ts'
import { ClienteleError } from './error.ts'
import { brokenBy, endKind, failureOf, type Break, type Fail } from './failure.ts'
import type { Outgoing } from './outgoing.ts'
import { backOff } from './retry.ts'

/** What came of a call. */
export interface Exchanged<T> {
  data: T
  response: Response
  attempts: number
}

type Read<T> = (response: Response, fail: Fail) => T | Promise<T>

/**
 * Sends a call until it succeeds, fails for good, or its time is up. ky's own retries are off: they do not know which
 * calls are safe, cut Retry-After short, and do not see a body that breaks off.
 */
export async function exchange<T>(
  connection: Connection,
  call: Outgoing,
  deadline: Deadline,
  maxRetries: number,
  read: Read<T>,
): Promise<Exchanged<T>> {
  let replays = 0
  for (let attempts = 1; ; attempts++) {
    const attempt = newAttempt(connection, call, deadline, attempts)
    try {
      const response = await attempt.send()
      return { data: await deadline.race(read(response, attempt.fail)), response, attempts }
    } catch (thrown) {
      const error = attempt.explain(thrown)
      if (error.status === 401 && replays === 0 && attempt.refuseToken()) {
        replays++
        continue
      }
      const failures = attempts - replays
      const waitMs = error.retryAfterMs ?? backOff(failures)
      // A wait that does not fit is not begun: the error says how long it would be.
      if (!error.retryable || failures > maxRetries || waitMs >= deadline.left()) throw error
      await deadline.wait(waitMs).catch((ended: unknown) => {
        throw attempt.explain(ended)
      })
    }
  }
}

/** One time that a call is sent. */
function newAttempt({ tokens, options }: Connection, { target, url, headers, json }: Outgoing, deadline: Deadline, attempts: number) {
  // The kind of error that anything thrown now would be.
  let stage: Break = 'auth'
  let token: string | undefined

  const fail: Fail = (kind, message, details) =>
    new ClienteleError(kind, target.name, message, { ...details, attempts, idempotencyKey: headers['idempotency-key'] }, token)

  return {
    fail,
    refuseToken: () => token !== undefined && tokens.refuse(token),

    async send() {
      deadline.signal.throwIfAborted()
      if (!target.isPublic) token = await deadline.race(tokens.get())
      stage = 'input'
      if (!target.isPublic && !token) throw fail('auth', 'This call needs a token')
      const response = await deadline.race(
        ky(url, {
          method: target.method,
          headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
          json,
          signal: deadline.signal,
          // A followed redirect turns a POST into a GET, and may lead anywhere.
          redirect: 'manual',
          retry: 0,
          timeout: false,
          throwHttpErrors: false,
          fetch: (request, init) => {
            stage = 'network'
            return (options.fetch ?? globalThis.fetch)(request as Request, init)
          },
        }),
      )
      if (!response.ok) throw failureOf(response, await deadline.race(response.text()), fail)
      return response
    },

    /** The error behind whatever was thrown. */
    explain(thrown: unknown): ClienteleError {
      const { aborted, reason } = deadline.signal
      if (aborted) return brokenBy(reason, endKind(reason), fail)
      // The token function may throw errors of ours too, of calls it made itself.
      return thrown instanceof ClienteleError && stage !== 'auth' ? thrown : brokenBy(thrown, stage, fail)
    },
  }
}
