import type { ProblemCode } from './generated/problem-code.ts'
import { redact, redactedCause } from './redact.ts'

/**
 * What went wrong, in one word:
 *
 * - `api`: the server answered with a problem; `status` and `code` say which
 * - `auth`: there is no token, or the server did not accept it, not even a fresh one
 * - `network`: no answer came, or it was cut off
 * - `timeout`: the time limit passed
 * - `abort`: the caller's signal stopped the call
 * - `protocol`: what came back is no answer of this API, such as a page of HTML
 * - `input`: the call cannot be sent as it is; nothing was sent
 */
export type ErrorKind = 'api' | 'auth' | 'network' | 'timeout' | 'abort' | 'protocol' | 'input'

/** A field of the input that is not valid. */
export interface FieldError {
  /** Path of the field. */
  field: string
  /** What it takes. */
  message: string
}

/** How much of the rate limit is left. */
export interface RateLimit {
  /** How many calls are left. */
  remaining: number
  /** Milliseconds until all are there again. */
  resetMs: number
}

/** What an error may know beside its kind, its operation and its message. */
export interface ErrorDetails {
  status?: number | undefined
  code?: ProblemCode | (string & {}) | undefined
  title?: string | undefined
  detail?: string | undefined
  requestId?: string | undefined
  attempts?: number
  retryable?: boolean
  retryAfterMs?: number | undefined
  rateLimit?: RateLimit | undefined
  fields?: readonly FieldError[] | undefined
  idempotencyKey?: string | undefined
  current?: unknown
  cause?: unknown
}

/**
 * The one error that calls throw. Tokens and query strings are in no part of it, so it can be logged as it is.
 */
export class ClienteleError extends Error {
  /** What went wrong, in one word. */
  declare readonly kind: ErrorKind
  /** The operation, such as `customers.list`. */
  declare readonly operation: string
  /** The HTTP status, if there was an answer. */
  declare readonly status?: number
  /** The permanent code of the problem, if the API named one. */
  declare readonly code?: ProblemCode | (string & {})
  /** What happened, in the words of the API; for a person to read. */
  declare readonly title?: string
  /** What happened here and what to do about it, in the words of the API; for a person to read. */
  declare readonly detail?: string
  /** The id of the request, to tell support. */
  declare readonly requestId?: string
  /** How many times the call was tried. */
  declare readonly attempts: number
  /** Whether the same call may well succeed if it is made again. */
  declare readonly retryable: boolean
  /** How long the server asked to wait before that. */
  declare readonly retryAfterMs?: number
  /** What the server said about the rate limit. */
  declare readonly rateLimit?: RateLimit
  /** The fields of the input that are not valid. */
  declare readonly fields?: readonly FieldError[]
  /** The key the call carried. Make the call again with this key, and it cannot take effect twice. */
  declare readonly idempotencyKey?: string
  /** The present state, where somebody else changed it (412). It is left out of logs. */
  declare readonly current?: unknown

  constructor(kind: ErrorKind, operation: string, message: string, { current, cause, ...details }: ErrorDetails = {}, token?: string) {
    const facts = [details.status, details.code, details.requestId].filter(Boolean).join(', ')
    super(redact(`${operation}: ${message}${facts && ` (${facts})`}`, token), cause ? { cause: redactedCause(cause, token) } : undefined)
    for (const [key, value] of Object.entries({ kind, operation, attempts: 0, retryable: false, ...details }))
      if (value !== undefined) Object.assign(this, { [key]: typeof value === 'string' ? redact(value, token) : value })
    Object.defineProperty(this, 'current', { value: current })
  }

  /** For logs: everything but the stack, the cause and `current`. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message }
  }

  static {
    this.prototype.name = 'ClienteleError'
  }
}
