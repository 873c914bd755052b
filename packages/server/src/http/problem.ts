import { problems, type ProblemCode } from '@clientele/contract/problems'
import type { Answered } from './answer.ts'

export type FieldError = { field: string; message: string }
type More = {
  detail?: string
  fields?: FieldError[]
  current?: unknown
  headers?: Record<string, string>
  /** What must happen although the transaction is undone; it runs after that. */
  afterwards?: () => Promise<unknown>
}

/** Something that went wrong, by its code in the contract. Throw it anywhere below serve(). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly more: More
  constructor(code: ProblemCode, more: More | string = {}) {
    const given = typeof more === 'string' ? { detail: more } : more
    super(given.detail ?? problems[code].title)
    this.code = code
    this.more = given
  }
  get status() {
    return problems[this.code].status
  }
}

/** The answer of RFC 9457. The detail always ends in a way out. */
export function problemAnswer(problem: Problem, requestId: string): Answered {
  const { status, title, help } = problems[problem.code]
  const { detail, fields, current, headers } = problem.more
  const type = `urn:clientele:problem:${problem.code}`
  const body = { type, title, status, code: problem.code, detail: detail ? `${detail} ${help}` : help, requestId, fields, current }
  const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return { status, headers: { 'content-type': 'application/problem+json', ...challenge, ...headers }, body: JSON.stringify(body) }
}
