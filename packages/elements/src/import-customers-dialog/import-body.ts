import type { Import } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { alertIcon, lockIcon } from '../generated/icons.ts'
import { checkIcon } from '../generated/later-icons.ts'
import { progress } from '../look/progress.ts'
import { segments } from '../look/segments.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import type { Texts } from '../text/texts.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { Followed } from '../workspace/followed.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ColumnsStep } from './columns-step.ts'
import { FileStep } from './file-step.ts'
import { importBodyTexts, type ImportText } from './import-body.strings.ts'
import type { ImportCustomersDialog } from './import-customers-dialog.ts'
import { importStyles } from './import-customers-dialog.styles.ts'
import { importSheetStyles } from './import-sheet.styles.ts'
import { ProgressStep } from './progress-step.ts'
import { ReviewStep } from './review-step.ts'

const names = ['file', 'columns', 'review', 'import'] as const
export type StepName = (typeof names)[number]

/** One of the steps: what stands in the dialog, and the buttons below it. */
export interface Step {
  body(): unknown
  footer(close: () => void): TemplateResult
  /** What has the focus when one comes to it. */
  readonly first: string
  /** Nothing in it can have the focus: then it has it itself, so that what does not fit can be scrolled by keyboard. */
  readonly isBare: boolean
}

/** Where an import stands, by what the server says of it. */
const stepOf = { reading: 'columns', ready: 'columns', checking: 'review', checked: 'review', failed: 'file' } as Partial<
  Record<string, StepName>
>
const moving = ['reading', 'checking', 'running']
/** What can be gone on with. */
export const isOpen = ({ status }: Import): boolean => moving.includes(status) || status === 'ready' || status === 'checked'

/** What is in the dialog: a file on its way to being customers. It comes when the dialog is opened for the first time. */
export class ImportBody {
  readonly host: ImportCustomersDialog
  at: StepName = 'file'
  /** Something that was asked for is on its way. */
  isBusy = false
  /** It has ended while nobody looked. */
  #isUnseen = false
  /** The focus is to come here as soon as there is a place for it. */
  #isAwaited = false
  #error: string | undefined
  #followed: Followed<Import> | undefined
  readonly #steps: Readonly<Record<StepName, Step>>
  readonly #file: FileStep
  readonly #columns: ColumnsStep
  readonly #review: ReviewStep

  constructor(host: ImportCustomersDialog) {
    this.host = host
    addStyles(host, [progress, fieldStyles, segments, importStyles, importSheetStyles])
    host.addController({ hostUpdated: () => this.#isAwaited && this.focus() })
    this.#file = new FileStep(this)
    this.#columns = new ColumnsStep(this)
    this.#review = new ReviewStep(this)
    this.#steps = { file: this.#file, columns: this.#columns, review: this.#review, import: new ProgressStep(this) }
  }

  get texts(): Texts {
    return this.host.partTexts
  }

  get workspace(): Workspace {
    return this.host.workspace!
  }

  /** The import that is under way, or was the last. */
  get imported(): Import | undefined {
    return this.#followed?.value
  }

  t(key: ImportText, values?: Readonly<Record<string, unknown>>): string {
    return this.texts.text(importBodyTexts, key, values)
  }

  number(n: number): string {
    return this.texts.formats.number(n)
  }

  /** It was opened: where one was the last time, unless that has ended. With a file, that one is looked into, unless another is on its way. */
  begin(file?: Blob): void {
    const isOver = this.imported && !isOpen(this.imported) && !this.#isUnseen
    if (isOver || (file && !this.#file.isBare)) this.anew()
    this.#isUnseen = false
    this.#file.begin()
    if (file) this.#file.take(file)
    this.changed()
  }

  /** To another file. What was sent before stays on the list of what was begun. */
  anew(): void {
    this.#followed?.end()
    this.#followed = undefined
    this.#error = undefined
    this.#file.clear()
    this.at = 'file'
  }

  leave(): void {
    this.#file.stop()
    this.anew()
  }

  /** Goes on with an import, from where it stands. */
  follow(imported: Import): void {
    this.#followed?.end()
    this.#followed = new Followed(this.workspace, imported, {
      event: 'import.changed',
      retrieve: (id, options) => this.workspace.client.imports.retrieve(id, options),
      moves: ({ status }) => moving.includes(status),
      changed: (now, before) => this.#hear(now, before),
    })
    this.#columns.take(imported)
    this.go(stepOf[imported.status] ?? 'import')
  }

  put(now: Import): void {
    this.#followed?.put(now)
  }

  go(step: StepName): void {
    this.at = step
    this.#error = undefined
    if (step === 'review') this.#review.begin()
    this.redrawn()
  }

  /** Does something that the server is asked for, one at a time; says what went wrong, and leaves all else as it is. */
  async act(what: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy) return false
    this.isBusy = true
    this.#error = undefined
    this.changed()
    try {
      await what()
      return true
    } catch (error) {
      await this.failed(error)
      return false
    } finally {
      this.isBusy = false
      this.changed()
    }
  }

  /** Says what failed. Where it is further than was thought, it is looked where it stands. */
  async failed(error: unknown): Promise<void> {
    if (isAbort(error)) return
    if (failureOf(error).code === 'import_conflict') await this.#followed?.ask()
    this.say(failureLine(this.texts, error))
  }

  say(error: string | undefined): void {
    this.#error = error
    this.changed()
    if (error)
      void this.host.updateComplete.then(() =>
        this.host.shadowRoot?.querySelector('.body > [role=alert]')?.scrollIntoView({ block: 'nearest' }),
      )
  }

  changed(): void {
    this.host.requestUpdate()
  }

  redrawn(): void {
    this.changed()
    void this.host.updateComplete.then(() => this.focus())
  }

  focus(): void {
    if (!this.host.open) return
    // Who one is may not be known yet.
    this.#isAwaited = this.#instead() !== undefined
    if (this.#isAwaited) return
    const { shadowRoot: tree } = this.host
    tree?.querySelector<HTMLElement>(`${this.#steps[this.at].first}, footer .primary`)?.focus()
  }

  render(close: () => void): unknown {
    const instead = this.#instead()
    if (instead) return html`<div class="body" role="group" aria-labelledby="title" tabindex="0">${instead}</div>`
    const step = this.#steps[this.at]
    return [
      html`<div class="body" role="group" aria-labelledby="title" tabindex=${step.isBare ? '0' : nothing}>
        ${this.#trail()}
        ${
          this.#error === undefined
            ? nothing
            : html`<div class="notice bad" role="alert">${icon(alertIcon)}<span class="grow">${this.#error}</span></div>`
        }
        ${step.body()}
      </div>`,
      step.footer(close),
    ]
  }

  /** Who one is has to be known first, and whether one may. */
  #instead(): unknown {
    const { session } = this.workspace
    const { value, status, error } = session.state
    if (value && this.workspace.may('customers:import')) return undefined
    if (value)
      return html`<div class="state" role="alert">
        ${icon(lockIcon)}<strong>${this.t('problem.access_lost', { partner: value.partner.name })}</strong>
      </div>`
    if (status === 'failed') return failureState(this.texts, error, () => void session.refresh())
    return html`<div aria-busy="true"><span class="bone"></span></div>`
  }

  /** Where one is, and what is behind. */
  #trail(): TemplateResult {
    const now = names.indexOf(this.at)
    return html`<ol class="steps" aria-label=${this.t('steps')}>
      ${names.map(
        (name, at) =>
          html`<li class=${at < now ? 'past' : ''} aria-current=${at === now ? 'step' : nothing}>
            <i aria-hidden="true">${at < now ? icon(checkIcon) : this.number(at + 1)}</i><span>${this.t(`step.${name}`)}</span>
          </li>`,
      )}
    </ol>`
  }

  #hear(now: Import, before: Import): void {
    this.#columns.take(now)
    const step = stepOf[now.status] ?? 'import'
    // What somebody does elsewhere takes nobody back; the columns can be looked at again after a check.
    const isFurther = names.indexOf(step) > names.indexOf(this.at)
    if (now.status !== before.status && (isFurther || step === 'file')) this.go(step)
    if (now.status === 'checked' && before.status !== 'checked') this.#review.begin()
    if (this.at === 'columns' && now.columns.length > 0 && before.columns.length === 0) this.redrawn()
    const hasEnded = isOpen(before) && !isOpen(now)
    if (hasEnded && now.startedAt !== null) this.#ended(now)
    this.changed()
  }

  #ended(now: Import): void {
    this.host.tell('import-finished', { import: now })
    const text = this.t(now.status === 'done' ? 'done' : now.status === 'cancelled' ? 'cancelled' : 'ended', {
      n: now.created + now.updated,
    })
    this.#isUnseen = !this.host.open
    if (!this.host.open)
      this.host.toast({ text, action: { label: this.t('step.import'), run: () => this.host.show() }, stays: now.rejected > 0 })
    else {
      this.host.say(text)
      this.redrawn()
    }
  }
}
