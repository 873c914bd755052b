import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { closeIcon } from '../generated/icons.ts'
import { controls } from '../look/controls.ts'
import { fields } from '../look/fields.ts'
import { overlays } from '../look/overlays.ts'
import { Announcer } from '../parts/announcer.ts'
import { icon } from '../parts/icon.ts'
import { Later } from '../parts/later.ts'
import { Modal } from '../parts/modal.ts'
import { Toast, type ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { exportTexts } from './export-customers-dialog.strings.ts'
import type { ExportRequest } from './export-request.ts'

/**
 * Customers as a file: what the table shows, what is selected in it, or all there are, as CSV, Excel or lines of JSON, with the columns one
 * chooses. The browser downloads it while the server writes it.
 *
 * @fires before-export - An export is about to be made: `{export}`, what is sent to the API. Cancel it to prevent that.
 * @fires export-started - It was made, and its download begins: `{export}`.
 * @fires export-finished - It has ended: `{export}`, whose `status` says how.
 * @fires export-closed - The dialog was closed.
 * @csspart dialog - The dialog.
 */
export class ExportCustomersDialog extends ClienteleElement<(typeof exportTexts)['strings']> {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    open: { type: Boolean, reflect: true },
  }
  static override styles = [ClienteleElement.styles, controls, fields, overlays]

  /** Whether it is open; set by closing it, too. */
  declare open: boolean

  protected readonly catalogue = exportTexts
  readonly #modal = new Modal(this, 'dialog', { closed: () => this.#closed() })
  readonly #toast = new Toast(this)
  readonly #announcer = new Announcer(this)
  readonly #body = new Later(this, async () => new (await import('./export-body.ts')).ExportBody(this))
  #request: ExportRequest = {}

  constructor() {
    super()
    this.open = false
  }

  /** Opens it for what a table shows and has selected; without, for all customers. */
  show(request: ExportRequest = {}): void {
    this.#request = request
    this.#body.value?.begin(request)
    this.open = true
  }

  /** Closes it. A download that has begun goes on. */
  hide(): void {
    this.open = false
  }

  get partTexts(): Texts {
    return this.texts
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  toast(content: ToastContent): void {
    this.#toast.show(content)
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable = false): boolean {
    return this.emit(name, detail, cancelable)
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [workspace.surfaces.register('export', (request) => this.show(request)), () => this.#body.value?.leave()]
  }

  protected override updated(): void {
    const wanted = this.open && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      void this.#modal.open()
      void this.#body.use((body) => {
        body.begin(this.#request)
        void this.updateComplete.then(() => body.focus())
      })
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog export tall"
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
      >
        ${isOpen ? this.#inside() : nothing}${isOpen ? this.#announcer.render() : nothing} ${this.#toast.render(this.t('close'))}
      </dialog>
    </div>`
  }

  #inside(): TemplateResult {
    return html`<header role="presentation">
        <h2 id="title" class="grow">${this.t('title')}</h2>
        <button type="button" class="button quiet square" aria-label=${this.t('close')} @click=${this.#modal.leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      ${
        this.#body.value?.render(this.#modal.leave) ??
        html`<div class="body" aria-busy="true" aria-label=${this.t('loading')}><span class="bone"></span><span class="bone"></span></div>`
      }`
  }

  #closed(): void {
    this.open = false
    this.#toast.hide()
    this.emit('export-closed', {})
  }
}
