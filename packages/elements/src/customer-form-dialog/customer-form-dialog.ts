import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { controls } from '../look/controls.ts'
import { fields } from '../look/fields.ts'
import { overlays } from '../look/overlays.ts'
import { Announcer } from '../parts/announcer.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { Later } from '../parts/later.ts'
import { Modal } from '../parts/modal.ts'
import { Toast, type ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { formDialogStyles } from './customer-form-dialog.styles.ts'
import type { FormHost } from './form-host.ts'

/**
 * The form of a customer: a new one with its first admin, or one there is. What was typed is kept on the device until it is saved or
 * discarded.
 *
 * @fires before-customer-create - A customer is about to be made: `{customer}`, without a password. Cancel it to prevent that.
 * @fires customer-created - It was made: `{customerId, customer}`.
 * @fires before-customer-update - Changes are about to be saved: `{customerId, changes}`. Cancel it to prevent that.
 * @fires customer-updated - They were saved: `{customerId, changes, customer}`.
 * @fires customer-open - The new customer, or one that may be the same, is to be looked at: `{customerId}`. Cancelable; else the panel opens.
 * @fires form-closed - The dialog was closed: `{customerId}`, undefined for a new customer.
 * @csspart dialog - The dialog.
 * @csspart toast - What was done.
 */
export class CustomerFormDialog extends ClienteleElement<(typeof failureTexts)['strings']> implements FormHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
  }
  static override styles = [ClienteleElement.styles, controls, fields, overlays, formDialogStyles]

  /** The customer to edit; without it, the form is for a new one. */
  declare customerId: string | undefined
  /** Whether it is open; set by closing it, too. */
  declare open: boolean

  protected readonly catalogue = failureTexts
  readonly #modal = new Modal(this, 'dialog', { mayClose: () => this.#inside.value?.mayClose() ?? true, closed: () => this.#closed() })
  readonly #toast = new Toast(this)
  readonly #announcer = new Announcer(this)
  readonly #inside = new Later(this, async () => new (await import('./form-dialog.ts')).FormDialog(this))

  constructor() {
    super()
    this.open = false
  }

  /** Opens it: for a new customer, or to edit one. */
  show({ customerId }: { customerId?: string | undefined } = {}): void {
    // The way back to one form does not lead through another.
    if (this.open && customerId !== this.customerId) this.shut()
    this.customerId = customerId
    this.open = true
  }

  /** Closes it. Somebody who typed is asked first. */
  hide(): void {
    this.#modal.leave()
  }

  // Asks nothing; what was typed is kept on the device.
  shut(): void {
    this.#modal.close()
  }

  get partTexts(): Texts {
    return this.texts
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  toast(content: ToastContent): void {
    this.#toast.show(content)
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [workspace.surfaces.register('form', (request) => this.show(request))]
  }

  protected override updated(): void {
    const wanted = this.open && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      void this.#modal.open()
      void this.#inside.use(() => {})
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog tall"
        part="dialog"
        aria-labelledby=${this.#inside.value ? 'title' : nothing}
        aria-busy=${this.#inside.value ? nothing : 'true'}
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
      >
        ${isOpen ? (this.#inside.value?.render(this.#modal.leave) ?? this.#bones()) : nothing}${isOpen ? this.#announcer.render() : nothing}
      </dialog>
      ${this.#toast.render(this.t('close'))}
    </div>`
  }

  #bones(): TemplateResult {
    return html`<header role="presentation"></header>
      <div class="body"><div class="bones">${[1, 2, 3, 4, 5].map(() => html`<span class="bone"></span>`)}</div></div>`
  }

  #closed(): void {
    const { customerId } = this
    this.open = false
    this.#inside.value?.closed()
    this.emit('form-closed', { customerId })
  }
}
