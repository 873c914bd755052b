import type { ClienteleError } from './error.ts'
import type { ErrorDetails, ErrorKind, FieldError, RateLimit } from './error.ts'
import { isPassing, retryAfterMs } from './retry.ts'

/** Makes an error of the attempt that is under way. */
export type Fail = (kind: ErrorKind, message: string, details?: ErrorDetails) => ClienteleError

type ProblemBody = { title?: string; detail?: string; code?: string; requestId?: string; fields?: readonly FieldError[]; current?: unknown }

/** The error behind an answer that is not a success. */
export function failureOf(response: Response, text: string, fail: Fail): ClienteleError {
  const { title, detail, code, fields, current } = (parsed(text) ?? {}) as ProblemBody
  const kind = response.status === 401 ? 'auth' : 'api'
  return code
    ? fail(kind, `${title}. ${detail}`, { ...factsOf(response), code, title, detail, fields, current })
    : unexpected(response, fail)
}

/** The error for an answer that this API does not give, such as a page of HTML or a redirect. */
export function unexpected(response: Response, fail: Fail): ClienteleError {
  const type = response.headers.get('content-type') ?? 'nothing'
  return fail('protocol', `No answer of the API, but ${type}. Check baseUrl`, factsOf(response))
}

/** What the headers tell of a failure. */
const factsOf = (response: Response) => ({
  ...detailsOf(response),
  retryable: isPassing(response.status),
  retryAfterMs: retryAfterMs(response.headers),
})

/** What every answer tells beside its body. */
export const detailsOf = ({ status, headers }: Response) => ({
  status,
  requestId: headers.get('request-id') ?? undefined,
  rateLimit: rateLimitOf(headers),
})

/** What the header RateLimit says. */
function rateLimitOf(headers: Headers): RateLimit | undefined {
  const [, remaining, seconds] = /;r=(\d+);t=(\d+)/.exec(headers.get('ratelimit') ?? '') ?? []
  return seconds ? { remaining: Number(remaining), resetMs: Number(seconds) * 1000 } : undefined
}

/** What a text says as JSON, or nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What may break a call from within, by the kind of error that it makes. */
const breaks = {
  auth: 'There is no token',
  input: 'Cannot be sent',
  network: 'No whole answer',
  timeout: 'Out of time',
  abort: 'Stopped by its signal',
}
export type Break = keyof typeof breaks

/** The error for something that was thrown, with the innermost reason, such as `connect ECONNREFUSED`. */
export function brokenBy(thrown: unknown, kind: Break, fail: Fail) {
  let inner = thrown as Partial<Error> | null | undefined
  while (inner?.cause) inner = inner.cause
  return fail(kind, `${breaks[kind]}: ${inner?.message}`, { cause: thrown, retryable: kind === 'network' || kind === 'timeout' })
}

/** What a deadline ended by. */
export const endKind = (reason: unknown): Break => ((reason as Error | undefined)?.name === 'TimeoutError' ? 'timeout' : 'abort')
