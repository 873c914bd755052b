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
import { importTexts } from './import-customers-dialog.strings.ts'
import type { ImportSource } from './import-source.ts'

/**
 * A file becomes customers: CSV, Excel, pasted rows, or what a host fetches from elsewhere. Its columns are matched, every row is checked
 * and can be corrected before anything is saved, and what is rejected comes back as a file. Whatever was begun is found again.
 *
 * @fires before-import - Customers are about to be made: `{import}`. Cancel it to prevent that.
 * @fires import-started - It was started: `{import}`.
 * @fires import-finished - It has ended: `{import}`, whose `status` says how.
 * @fires import-closed - The dialog was closed.
 * @csspart dialog - The dialog.
 * @csspart toast - What was done while it was closed.
 */
export class ImportCustomersDialog extends ClienteleElement<(typeof importTexts)['strings']> {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    open: { type: Boolean, reflect: true },
    sources: { attribute: false },
  }
  static override styles = [ClienteleElement.styles, controls, fields, overlays]

  /** Whether it is open; set by closing it, too. */
  declare open: boolean
  /** Where rows can come from beside files and what is pasted. */
  declare sources: readonly ImportSource[]

  protected readonly catalogue = importTexts
  readonly #modal = new Modal(this, 'dialog', { closed: () => this.#closed() })
  readonly #toast = new Toast(this)
  readonly #announcer = new Announcer(this)
  readonly #body = new Later(this, async () => new (await import('./import-body.ts')).ImportBody(this))
  #file: Blob | undefined

  constructor() {
    super()
    this.open = false
    this.sources = []
  }

  /** Opens it: with a file to look into, or where one was the last time. */
  show({ file }: { file?: Blob | undefined } = {}): void {
    this.#file = file
    if (this.open && file) this.#body.value?.begin(file)
    this.open = true
  }

  /** Closes it. What is under way goes on, and what was begun is found again. */
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
    return [workspace.surfaces.register('import', (request) => this.show(request)), () => this.#body.value?.leave()]
  }

  protected override updated(): void {
    const wanted = this.open && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      this.#toast.hide()
      void this.#modal.open()
      void this.#body.use((body) => {
        body.begin(this.#file)
        this.#file = undefined
        void this.updateComplete.then(() => body.focus())
      })
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog import tall"
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
        @dragover=${stay}
        @drop=${stay}
      >
        ${isOpen ? this.#inside() : nothing}${isOpen ? this.#announcer.render() : nothing}
      </dialog>
      ${this.#toast.render(this.t('close'))}
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
    this.emit('import-closed', {})
  }
}

/** A file that is dropped beside its place would take the whole page away. */
const stay = (event: Event): void => event.preventDefault()
