import { problems, type Problem, type ProblemCode } from '@clientele/contract'
import type * as z from 'zod'

/** What goes with a problem, besides its code. */
export interface ProblemDetails {
  /** What happened here. */
  detail?: string
  requestId?: string
  /** For `invalid_input`: the fields that are not valid. */
  fields?: z.output<typeof Problem>['fields']
  /** For `version_conflict`: the present state. */
  current?: unknown
  /** For `rate_limited` and 503: after how many seconds to try again. */
  retryAfter?: number
}

/** The body of a problem, as the server writes it. */
export function problemBody(code: ProblemCode, details: ProblemDetails = {}): z.output<typeof Problem> {
  const { status, title, help } = problems[code]
  const { detail, requestId = 'req_mock', fields, current } = details
  return {
    ...{ type: `urn:clientele:problem:${code}`, title, status, code },
    detail: detail ? `${detail} ${help}` : help,
    requestId,
    ...(fields && { fields }),
    ...(current !== undefined && { current }),
  }
}

/** An answer that says that something went wrong, by its code: `problem('version_conflict', { current })`. */
export function problem(code: ProblemCode, details: ProblemDetails = {}): Response {
  const body = problemBody(code, details)
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'request-id': body.requestId,
      ...(details.retryAfter !== undefined && { 'retry-after': String(details.retryAfter) }),
    },
  })
}

/** No answer at all, as without a network. */
export const networkError = (): Response => Response.error()

/** A page of a list; the last one, unless a cursor is given. */
export const page = <T>(data: T[], more: { nextCursor?: string | null; count?: number } = {}) => ({
  data,
  nextCursor: more.nextCursor ?? null,
  total: more.count === undefined ? null : { count: more.count, exact: true },
})
