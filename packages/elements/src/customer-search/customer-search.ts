import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { controls } from '../look/controls.ts'
import { dialogs } from '../look/dialogs.ts'
import { notices } from '../look/notices.ts'
import { awaited } from '../parts/awaited.ts'
import { Later, whenIdle } from '../parts/later.ts'
import { Modal } from '../parts/modal.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { SearchAction } from './build-groups.ts'
import { searchStyles } from './customer-search.styles.ts'
import { field } from './field.template.ts'
import { rememberCustomer } from './recent.ts'
import { searchFrameTexts } from './search-frame.strings.ts'
import type { SearchHost, SearchInside } from './search-inside.ts'
import { Shortcut } from './shortcut.ts'

/**
 * One field that finds customers, users, resellers and actions, opened from anywhere by ⌘K or Ctrl+K.
 *
 * @fires customer-open - A customer was chosen: `{customerId, customer}`. Cancel it to open it yourself; else its panel opens.
 * @fires user-open - A user was chosen: `{userId, user}`.
 * @fires partner-open - A reseller was chosen: `{partnerId, partner}`.
 * @fires open-page - Chosen with ⌘ or Ctrl: the page of a `{customerId}`, `{userId}` or `{partnerId}` is wanted.
 * @fires action-run - An action was chosen: `{id}`. Cancel it to prevent that.
 * @csspart dialog - The palette.
 * @csspart option - A line that can be chosen.
 */
export class CustomerSearch extends ClienteleElement<(typeof searchFrameTexts)['strings']> implements SearchHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    open: { type: Boolean, reflect: true },
    noShortcut: { type: Boolean, attribute: 'no-shortcut' },
    actions: { attribute: false },
  }
  static override styles = [ClienteleElement.styles, controls, notices, dialogs, searchStyles]

  /** Whether it is open; set by closing it, too. */
  declare open: boolean
  /** Leaves ⌘K and Ctrl+K to the host. */
  declare noShortcut: boolean
  /** What the host offers beside what is found. */
  declare actions: readonly SearchAction[]

  protected readonly catalogue = searchFrameTexts
  readonly #modal: Modal = new Modal(this, 'dialog', { closed: () => this.#closed() })
  readonly #inside: Later<SearchInside> = new Later(this, async () => {
    const { SearchInside } = await import('./search-inside.ts')
    return new SearchInside(this, this.#modal)
  })
  #text = ''

  constructor() {
    super()
    this.open = false
    this.noShortcut = false
    this.actions = []
    new Shortcut(this, () => this.#shortcut())
  }

  /** Opens it. */
  show(): void {
    this.open = true
  }

  hide(): void {
    this.open = false
  }

  get partTexts(): Texts {
    return this.texts
  }

  get text(): string {
    return this.#text
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  protected override joined({ surfaces, customers }: Workspace): (() => void)[] {
    return [
      surfaces.shown.subscribe(() => {
        const id = surfaces.showing('detail')
        const customer = id === undefined ? undefined : customers.get(id)
        if (customer) rememberCustomer(this.workspace!, customer)
      }),
      customers.changed.subscribe(() => this.open && this.requestUpdate()),
    ]
  }

  // Not before: a server has drawn it without.
  protected override firstUpdated(): void {
    whenIdle(() => this.#inside.prepare())
  }

  protected override updated(): void {
    const wanted = this.open && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      this.#inside.bring()
      void this.#modal.open()
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog palette tall"
        part="dialog"
        aria-label=${this.t('label')}
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
        @click=${this.#clickedBeside}
      >
        ${this.open || this.#modal.isOpen ? this.#content() : nothing}
      </dialog>
    </div>`
  }

  #content(): TemplateResult {
    const inside = this.#inside.value
    inside?.update()
    return html`${field({
      ...{ texts: this.texts, text: this.#text, typed: this.#typed, key: this.#key, leave: this.#modal.leave },
      ...{ isExpanded: inside?.isExpanded ?? false, place: inside?.place ?? -1 },
    })}${inside?.render() ?? awaited(this.texts, this.#inside)}`
  }

  readonly #typed = (event: Event): void => this.#write((event.target as HTMLInputElement).value)

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return
    if (event.key === 'Escape' && this.#text) this.#write('')
    else if (!this.#inside.value?.key(event)) return
    event.preventDefault()
  }

  readonly #clickedBeside = (event: MouseEvent): void => {
    if (event.target === this.#modal.element) this.#modal.leave()
  }

  #shortcut(): boolean {
    if (this.noShortcut || !this.workspace?.texts || this.workspace.isEnded) return false
    this.show()
    return true
  }

  #write(text: string): void {
    this.#text = text
    this.#inside.value?.typed()
    this.requestUpdate()
  }

  #closed(): void {
    this.open = false
    this.#write('')
  }
}
