import type { TemplateResult } from 'lit'
import type { FieldKeeper } from '../customer-fields/field.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { invitedLines } from './invited-lines.ts'
import type { InviteBody, InviteStep } from './invite-body.ts'
import { manyBody, manyFooter } from './invite-many.template.ts'
import { invitationOf, noValues, type InvitePath, type InviteValues } from './invite-values.ts'
import { Line } from './line.ts'

/** So many lines are looked through at a time. */
export const mostLines = 200
/** So many are on their way at once. */
const atOnce = 3
/** Where this went wrong, it goes wrong with the next one, too. */
const ends = ['offline', 'signedOut', 'forbidden']

/** Many customers are invited: first as a text that is pasted, then line by line, each with what is wrong with it and what became of it. */
export class InviteMany implements InviteStep {
  text = ''
  lines: readonly Line[] = []
  /** Whether there is a place for more text. */
  isPasting = true
  /** One asked to look through a list in which there is nothing. */
  isEmptyTaken = false
  /** How many of how many are done, while they are being sent. */
  progress: { done: number; of: number } | undefined
  /** How many were sent, the last time. */
  sent: number | undefined
  /** What counts for all of them. */
  values: InviteValues = noValues
  readonly all: InviteBody
  #isStopped = false

  constructor(all: InviteBody) {
    this.all = all
  }

  get first(): string {
    return this.isPasting ? '#invite-list' : 'footer .primary'
  }

  get isSending(): boolean {
    return this.progress !== undefined
  }

  get isTyped(): boolean {
    return this.text.trim() !== '' || this.lines.some(({ status }) => status !== 'sent')
  }

  /** The lines of the text that say something. */
  get pasted(): string[] {
    return this.text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  }

  /** Each line, with the addresses of those above it. */
  get looked(): { readonly line: Line; readonly above: ReadonlySet<string>; readonly isWrong: boolean }[] {
    const seen = new Set<string>()
    return this.lines.map((line) => {
      const above = new Set(seen)
      if (line.address) seen.add(line.address)
      return { line, above, isWrong: line.isWrong(this.all, above) }
    })
  }

  /** What would be sent. */
  get ready(): Line[] {
    return this.looked.flatMap(({ line, isWrong }) => (isWrong || line.status !== 'open' ? [] : [line]))
  }

  get keeper(): FieldKeeper<InvitePath> {
    return {
      ...{ texts: this.all.texts, prefix: 'invite-all', leave: () => {} },
      valueOf: (path) => this.values[path],
      errorOf: () => undefined,
      type: (path, value) => {
        this.values = { ...this.values, [path]: value }
        this.all.changed()
      },
    }
  }

  body(): TemplateResult {
    return manyBody(this)
  }

  footer(close: () => void): TemplateResult {
    return manyFooter(this, close)
  }

  clear(): void {
    this.#isStopped = true
    Object.assign(this, { text: '', lines: [], isPasting: true, isEmptyTaken: false, sent: undefined, values: noValues })
  }

  readonly typed = (event: Event): void => {
    this.text = (event.currentTarget as HTMLTextAreaElement).value
    this.isEmptyTaken = false
    this.all.changed()
  }

  add(): void {
    this.isPasting = true
    this.all.focusOn('#invite-list')
  }

  /** The text becomes lines. What are too many at a time stay in it. */
  take(): void {
    const found = this.pasted
    this.isEmptyTaken = found.length === 0
    if (this.isEmptyTaken) return this.all.focusOn('#invite-list')
    const kept = this.lines.filter(({ status }) => status !== 'sent')
    let at = 0
    const taken: Line[] = []
    while (at < found.length && kept.length + taken.length < mostLines)
      taken.push(...invitedLines(found[at++]!).map((line) => new Line(line)))
    this.text = found.slice(at).join('\n')
    this.lines = [...kept, ...taken]
    this.isPasting = this.text !== ''
    this.sent = undefined
    // What needs a change is open for it.
    for (const { line, isWrong } of this.looked) if (isWrong) line.isEdited = true
    this.all.focusOn('#invite-lines')
  }

  edit(line: Line): void {
    line.isEdited = true
    this.all.focusOn(`#${line.key}-name`)
  }

  remove(line: Line): void {
    const at = this.lines.indexOf(line)
    this.lines = this.lines.filter((other) => other !== line)
    const next = this.lines[at] ?? this.lines[at - 1]
    if (!next) this.isPasting = true
    this.all.focusOn(next ? `#${next.key}` : '#invite-list')
  }

  /** Stops after those that are on their way. */
  stop(): void {
    this.#isStopped = true
  }

  /** Sends what can be sent, a few at once. What cannot stays, with the reason. */
  async send(): Promise<void> {
    if (this.progress) return
    const { ready } = this
    if (ready.length === 0) {
      const wrong = this.looked.find(({ isWrong, line }) => isWrong && line.status === 'open')
      if (wrong) this.edit(wrong.line)
      return
    }
    this.#isStopped = false
    this.sent = undefined
    this.progress = { done: 0, of: ready.length }
    this.all.changed()
    const waiting = [...ready]
    const work = async () => {
      for (let line = waiting.shift(); line && !this.#isStopped; line = waiting.shift()) {
        await this.#sendOne(line)
        if (this.progress) this.progress = { ...this.progress, done: this.progress.done + 1 }
        this.all.changed()
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    this.progress = undefined
    this.sent = ready.filter(({ status }) => status === 'sent').length
    this.all.focusOn('#invite-outcome')
  }

  async #sendOne(line: Line): Promise<void> {
    const { all } = this
    const { host, workspace } = all
    const { country, language, partnerId } = this.values
    const invitation = invitationOf({ ...line.values, country, language, partnerId })
    if (!host.tell('before-customer-invite', { invitation }, true)) {
      line.refusal = { path: undefined, text: all.t('prevented') }
      return
    }
    line.status = 'sending'
    line.refusal = undefined
    try {
      const made = await line.call.send(workspace, invitation)
      line.status = 'sent'
      line.isEdited = false
      host.tell('customer-invited', { invitation: made })
    } catch (error) {
      line.status = 'open'
      if (isAbort(error)) return
      line.refuse(error, all)
      if (ends.includes(failureOf(error).kind)) this.#isStopped = true
    }
  }
}
