import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { closeIcon } from './generated/icons.ts'
import { LaterElement } from './later-element.ts'
import { controls } from './look/controls.ts'
import { fields } from './look/fields.ts'
import { overlays } from './look/overlays.ts'
import { awaited } from './parts/awaited.ts'
import { icon } from './parts/icon.ts'
import { Modal } from './parts/modal.ts'
import type { Strings } from './text/locale.ts'

/** What is in such a dialog. */
export interface DialogBody {
  focus(): void
  render(close: () => void): unknown
  /** Somebody wants out. Where something would be lost by it, that is asked here; without this, one may. */
  mayClose?(): boolean
}

/** A dialog whose inside comes when it is first opened: until then, and where it cannot be brought, the frame says so. */
export abstract class LaterDialog<S extends Strings & { title: string; close: string }, Body extends DialogBody> extends LaterElement<
  S,
  Body
> {
  static override properties: PropertyDeclarations = {
    ...LaterElement.properties,
    open: { type: Boolean, reflect: true },
  }
  static override styles = [LaterElement.styles, controls, fields, overlays]

  /** Whether it is open; set by closing it, too. */
  declare open: boolean

  /** What its style sheet knows it by. */
  protected abstract readonly look: string
  readonly #modal = new Modal(this, 'dialog', {
    mayClose: () => this.body.value?.mayClose?.() ?? true,
    closed: () => this.#closed(),
  })
  #hasBegun = false

  constructor() {
    super()
    this.open = false
  }

  /** It is open, and what is in it is here. */
  protected abstract begin(body: Body): void
  /** It was closed, by whatever. */
  protected abstract closed(): void

  /** Opens it; where it is open, what is in it begins anew. */
  protected openAnew(): void {
    this.#hasBegun = false
    this.open = true
    this.requestUpdate()
  }

  /** What stands beside the dialog, and is seen when it is closed. */
  protected beside(): unknown {
    return nothing
  }

  protected override updated(): void {
    const isWanted = this.open && this.isConnected
    if (isWanted && !this.#modal.isOpen) {
      this.#hasBegun = false
      void this.#modal.open()
      this.body.bring()
    } else if (!isWanted && this.#modal.isOpen) this.#modal.close()
    const { value } = this.body
    if (!isWanted || !value || this.#hasBegun) return
    this.#hasBegun = true
    this.begin(value)
    void this.updateComplete.then(() => value.focus())
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog tall ${this.look}"
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
      >
        ${isOpen ? this.#inside() : nothing}${isOpen ? this.announcer.render() : nothing}
      </dialog>
      ${this.beside()}
    </div>`
  }

  #inside(): TemplateResult {
    return html`<header role="presentation">
        <h2 id="title" class="grow">${this.t('title')}</h2>
        <button type="button" class="button quiet square" aria-label=${this.t('close')} @click=${this.#modal.leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      ${this.body.value?.render(this.#modal.leave) ?? awaited(this.texts, this.body)}`
  }

  #closed(): void {
    this.open = false
    this.closed()
  }
}
