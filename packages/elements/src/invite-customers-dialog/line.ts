import { failureLine } from '../parts/failure-state.ts'
import { failureOf } from '../workspace/failure.ts'
import type { InviteBody } from './invite-body.ts'
import type { InvitedLine } from './invited-lines.ts'
import { InviteCall, isInvitePath, noValues, refusalOf, wrongWith, type InvitePath, type InviteValues } from './invite-values.ts'

/** The fields of a line. */
export const linePaths = ['name', 'admin.email', 'admin.firstName', 'admin.lastName'] as const
export type LinePath = (typeof linePaths)[number]

let count = 0

/** Somebody of a pasted list: what stands in the line, and what became of it. */
export class Line {
  /** Unique on the page. */
  readonly key = `line-${++count}`
  readonly call = new InviteCall()
  values: InviteValues
  status: 'open' | 'sending' | 'sent' = 'open'
  /** Its fields are shown. */
  isEdited = false
  /** Why it could not be sent: at which field, or of all of it. */
  refusal: { readonly path: InvitePath | undefined; readonly text: string } | undefined

  constructor({ name, firstName, lastName, email }: InvitedLine) {
    this.values = { ...noValues, name, 'admin.firstName': firstName, 'admin.lastName': lastName, 'admin.email': email }
  }

  /** The address without what does not count. */
  get address(): string {
    return this.values['admin.email'].trim().toLowerCase()
  }

  type(path: InvitePath, value: string): void {
    this.values = { ...this.values, [path]: value }
    if (this.refusal?.path === undefined || this.refusal.path === path || path === 'admin.email') this.refusal = undefined
  }

  /** What is wrong with a field; the addresses of the lines above count once. */
  errorOf(path: InvitePath, all: InviteBody, above: ReadonlySet<string>): string | undefined {
    if (this.status === 'sent') return undefined
    if (this.refusal?.path === path) return this.refusal.text
    const wrong = wrongWith(path, this.values, all.texts)
    return wrong ?? (path === 'admin.email' && above.has(this.address) ? all.t('line.double') : undefined)
  }

  isWrong(all: InviteBody, above: ReadonlySet<string>): boolean {
    return linePaths.some((path) => this.errorOf(path, all, above) !== undefined)
  }

  /** The server did not take it. */
  refuse(error: unknown, all: InviteBody): void {
    const { fields, code } = failureOf(error)
    const { texts } = all
    const [first] = fields
    const path = first && isInvitePath(first.field) && (linePaths as readonly string[]).includes(first.field) ? first.field : undefined
    const text = path ? (refusalOf(code, texts) ?? first!.message) : failureLine(texts, error)
    this.refusal = { path, text }
    this.isEdited = true
  }
}
