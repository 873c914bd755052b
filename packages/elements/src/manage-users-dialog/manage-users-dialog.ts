import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { closeIcon } from '../generated/icons.ts'
import { controls } from '../look/controls.ts'
import { dialogs } from '../look/dialogs.ts'
import { notices } from '../look/notices.ts'
import { toasts } from '../look/toasts.ts'
import { Announcer } from '../parts/announcer.ts'
import { awaited } from '../parts/awaited.ts'
import { icon } from '../parts/icon.ts'
import { Later, whenIdle } from '../parts/later.ts'
import { Modal } from '../parts/modal.ts'
import { Toast } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { usersFrameTexts } from './users-frame.strings.ts'
import type { UsersHost, UsersInside } from './users-inside.ts'

/**
 * Who of a partner reaches a customer, and as what: users are linked, moved to another group and revoked; each change counts at once.
 *
 * @fires before-user-link - A user is about to be linked: `{customerId, userId, group}`. Cancel it to prevent that.
 * @fires user-linked - A user was linked: `{customerId, userId, link}`.
 * @fires before-users-link - A pasted list is about to be linked: `{customerId, emails, group}`. Cancel it to prevent that.
 * @fires users-linked - A pasted list was linked: `{customerId, linked, already, failed}`; `user-linked` is said for each as well.
 * @fires before-group-change - `{customerId, userId, group, groupBefore}`. Cancel it to prevent that.
 * @fires group-changed - `{customerId, userId, link}`.
 * @fires before-user-revoke - `{customerId, userId}`. Cancel it to prevent that.
 * @fires user-revoked - `{customerId, userId}`.
 * @fires users-closed - The dialog was closed: `{customerId}`.
 * @csspart dialog - The dialog.
 * @csspart link-field - The field to find a user by.
 * @csspart user - A linked user.
 * @csspart toast - What was done, with Undo.
 */
export class ManageUsersDialog extends ClienteleElement<(typeof usersFrameTexts)['strings']> implements UsersHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
  }
  static override styles = [ClienteleElement.styles, controls, toasts, notices, dialogs]

  /** Whose users these are. */
  declare customerId: string | undefined
  /** Whether it is open; set by closing it, too. */
  declare open: boolean

  protected readonly catalogue = usersFrameTexts
  readonly #modal = new Modal(this, 'dialog', {
    mayClose: () => this.#inside.value?.mayLeave('close') ?? true,
    closed: () => this.#closed(),
  })
  readonly #toast = new Toast(this)
  readonly #announcer = new Announcer(this)
  readonly #inside: Later<UsersInside> = new Later(this, async () => {
    const { UsersInside } = await import('./users-inside.ts')
    return new UsersInside(this, { modal: this.#modal, toast: this.#toast, announcer: this.#announcer })
  })

  constructor() {
    super()
    this.open = false
  }

  /** Opens it for a customer. */
  show({ customerId }: { customerId: string }): void {
    this.customerId = customerId
    this.open = true
  }

  /** Closes it; whatever was pasted and not linked is lost. */
  hide(): void {
    this.open = false
  }

  get partTexts(): Texts {
    return this.texts
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  toast(...toast: Parameters<Toast['show']>): void {
    this.#toast.show(...toast)
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [
      workspace.surfaces.register('users', (request) => this.show(request)),
      workspace.live.event.subscribe(({ type, customerId, userId }) => {
        if (type === 'link.deleted' && customerId === this.customerId && userId) this.#inside.value?.forget(userId)
      }),
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('customerId') && changed.get('customerId') !== undefined) this.#inside.value?.reset()
  }

  // Not before: a server has drawn it without.
  protected override firstUpdated(): void {
    whenIdle(() => this.#inside.prepare())
  }

  protected override updated(): void {
    const wanted = this.open && this.customerId !== undefined && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      this.#inside.bring()
      this.#inside.value?.begin()
      void this.#modal.open().then(() => this.#toast.raise().then(() => this.#inside.value?.giveFocus()))
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    const inside = this.#inside.value
    // While the dialog is open, only what is in it can be reached; what was done is told beyond it.
    const toast = this.#toast.render(this.t('close'))
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog tall"
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
        @keydown=${(event: KeyboardEvent) => inside?.keys(event)}
      >
        ${isOpen ? this.#content() : nothing}${isOpen ? this.#announcer.render() : nothing} ${inside?.renderMenu()}
        ${isOpen ? toast : nothing}
      </dialog>
      ${isOpen ? nothing : toast}
    </div>`
  }

  #content(): TemplateResult {
    const inside = this.#inside.value
    return html`<header role="presentation">
        <div class="grow">${inside?.renderHead() ?? html`<h2 id="title">${this.t('title')}</h2>`}</div>
        <button type="button" class="button quiet square" aria-label=${this.t('close')} @click=${this.#modal.leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      ${inside?.render() ?? awaited(this.texts, this.#inside)}`
  }

  #closed(): void {
    this.open = false
    this.#inside.value?.reset()
    void this.#toast.raise()
    this.emit('users-closed', { customerId: this.customerId })
  }
}
