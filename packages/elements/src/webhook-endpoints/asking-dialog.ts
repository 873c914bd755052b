import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import { Modal } from '../parts/modal.ts'
import type { WebhooksBody } from './webhooks-body.ts'

/** What is asked before something is lost. */
export interface Loss {
  readonly text: string
  readonly keep: string
  readonly leave: string
  /** Where one goes on. */
  readonly focus: string
}

interface Inside {
  readonly title: string
  readonly body: unknown
  readonly footer: unknown
}

/** What happens in such a dialog. */
interface Subject {
  /** A call is on its way: one waits for what comes of it. */
  readonly isSending: boolean
  /** What would be lost by closing now, if anything. */
  loss(): Loss | undefined
  inside(): Inside
  /** It is closed for good. */
  closed(): void
}

/** A dialog that asks before something is lost by closing it, even where the browser closes it by itself. */
export class AskingDialog {
  readonly #all: WebhooksBody
  readonly #id: string
  readonly #subject: Subject
  readonly #modal: Modal
  #isAsking = false
  #isMeant = false

  constructor(all: WebhooksBody, id: string, subject: Subject) {
    this.#all = all
    this.#id = id
    this.#subject = subject
    this.#modal = new Modal(all.host, id, { mayClose: () => this.#mayClose(), closed: () => this.#closed() })
  }

  get isOpen(): boolean {
    return this.#modal.isOpen
  }

  async open(focus: string): Promise<void> {
    this.#isAsking = this.#isMeant = false
    await this.#modal.open()
    this.#all.focusOn(`#${this.#id} ${focus}`)
  }

  /** Asks first, where something would be lost. */
  readonly leave = (): void => this.#modal.leave()

  close(): void {
    this.#isMeant = true
    this.#modal.close()
  }

  /** What was asked is settled: something else is shown now. */
  goOn(): void {
    this.#isAsking = false
  }

  render(): TemplateResult {
    const id = this.#id
    return html`<dialog
      id=${id}
      class="dialog tall webhook-dialog"
      aria-labelledby="${id}-title"
      @cancel=${this.#modal.cancelled}
      @close=${this.#modal.ended}
    >
      ${this.isOpen ? this.#inside() : nothing}
    </dialog>`
  }

  #inside(): TemplateResult {
    const { title, body, footer } = this.#subject.inside()
    const loss = this.#isAsking ? this.#subject.loss() : undefined
    return html`<header role="presentation">
        <h2 id="${this.#id}-title" class="grow">${title}</h2>
        <button type="button" class="button quiet square" aria-label=${this.#all.t('close')} @click=${this.leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      <div class="body" role="group" aria-labelledby="${this.#id}-title">${body}</div>
      <footer role="presentation">${loss ? this.#question(loss) : footer}</footer>
      ${this.#all.voice()}`
  }

  #question({ text, keep, leave, focus }: Loss): TemplateResult {
    const stay = () => {
      this.#isAsking = false
      this.#all.focusOn(`#${this.#id} ${focus}`)
    }
    return html`<span class="grow" role="alert">${text}</span>
      <button type="button" class="button keep" @click=${stay}>${keep}</button>
      <button type="button" class="button danger" @click=${() => this.close()}>${leave}</button>`
  }

  #mayClose(): boolean {
    if (this.#subject.isSending) return false
    if (this.#subject.loss() === undefined) return true
    this.#ask()
    return false
  }

  #ask(): void {
    this.#isAsking = true
    this.#all.focusOn(`#${this.#id} footer .keep`)
  }

  #closed(): void {
    if (this.#isMeant || (!this.#subject.isSending && this.#subject.loss() === undefined)) return this.#subject.closed()
    // A second Esc closes it whatever stands against it: then it is there again, and asks.
    void this.#modal.open().then(() => {
      if (!this.#subject.isSending) this.#ask()
    })
  }
}
