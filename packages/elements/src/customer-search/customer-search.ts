import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import { controls } from '../look/controls.ts'
import { fields } from '../look/fields.ts'
import { facts } from '../look/facts.ts'
import { overlays } from '../look/overlays.ts'
import { Modal } from '../parts/modal.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { groupsOf, type Openers, type SearchAction } from './build-groups.ts'
import { searchTexts } from './customer-search.strings.ts'
import { searchStyles } from './customer-search.styles.ts'
import { Searches } from './groups.ts'
import type { HowToOpen, Option, OptionGroup } from './option.ts'
import { palette } from './palette.template.ts'
import { rememberCustomer } from './recent.ts'
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
export class CustomerSearch extends ClienteleElement<(typeof searchTexts)['strings']> {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    open: { type: Boolean, reflect: true },
    noShortcut: { type: Boolean, attribute: 'no-shortcut' },
    actions: { attribute: false },
  }
  static override styles = [ClienteleElement.styles, controls, fields, facts, overlays, searchStyles]

  /** Whether it is open; set by closing it, too. */
  declare open: boolean
  /** Leaves ⌘K and Ctrl+K to the host. */
  declare noShortcut: boolean
  /** What the host offers beside what is found. */
  declare actions: readonly SearchAction[]

  protected readonly catalogue = searchTexts
  readonly #modal = new Modal(this, 'dialog', { closed: () => this.#closed() })
  readonly #searches = new Searches(this, () => this.workspace!)
  #text = ''
  /** The option one went to; without one, it is the first: the best match. */
  #chosen: string | undefined
  #groups: readonly OptionGroup[] = []

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

  protected override updated(): void {
    const wanted = this.open && this.isConnected
    if (wanted && !this.#modal.isOpen) void this.#modal.open()
    else if (!wanted && this.#modal.isOpen) this.#modal.close()
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  protected override render(): TemplateResult {
    const isShown = this.open || this.#modal.isOpen
    this.#groups = isShown ? groupsOf(this.#known()) : []
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
        ${isShown ? this.#inside() : nothing}
      </dialog>
    </div>`
  }

  #inside(): TemplateResult {
    return palette({
      texts: this.texts,
      text: this.#text,
      groups: this.#groups,
      chosen: this.#chosenOption()?.id,
      isLoading: this.#text !== '' && this.#searches.isLoading,
      typed: this.#typed,
      key: this.#key,
      leave: this.#modal.leave,
      point: (option) => this.#choose(option),
      pick: (option, how) => this.#pick(option, how),
    })
  }

  #known(): Parameters<typeof groupsOf>[0] {
    const open: Openers = {
      customer: (customer, how) => {
        rememberCustomer(this.workspace!, customer)
        const { id: customerId } = customer
        if (how === 'page') this.emit('open-page', { customerId }, true)
        else if (this.emit('customer-open', { customerId, customer }, true)) this.workspace!.surfaces.open('detail', { customerId })
      },
      user: (user, how) =>
        how === 'page' ? this.emit('open-page', { userId: user.id }, true) : this.emit('user-open', { userId: user.id, user }, true),
      partner: (partner, how) =>
        how === 'page'
          ? this.emit('open-page', { partnerId: partner.id }, true)
          : this.emit('partner-open', { partnerId: partner.id, partner }, true),
    }
    return { workspace: this.workspace!, texts: this.texts, text: this.#text.trim(), searches: this.#searches, actions: this.actions, open }
  }

  #options(): Option[] {
    return this.#groups.flatMap(({ options }) => options)
  }

  #chosenOption(): Option | undefined {
    const options = this.#options()
    return options.find(({ id }) => id === this.#chosen) ?? options[0]
  }

  #choose({ id }: Option): void {
    if (this.#chosenOption()?.id === id) return
    this.#chosen = id
    this.requestUpdate()
  }

  #move(by: 1 | -1): void {
    const options = this.#options()
    if (options.length === 0) return
    const at = options.findIndex(({ id }) => id === this.#chosenOption()?.id)
    this.#choose(options[(at + by + options.length) % options.length]!)
  }

  /** Closed first: what opens next then gives the focus back to where one was before. */
  #pick(option: Option, how: HowToOpen): void {
    if (option.stays) return option.run(how)
    if (option.id.startsWith('action ') && !this.emit('action-run', { id: option.id.slice('action '.length) }, true)) return
    this.#modal.close()
    option.run(how)
  }

  readonly #typed = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value
    this.#chosen = undefined
    this.#searches.ask(this.#text.trim())
    this.requestUpdate()
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.isComposing || event.altKey) return
    if (key === 'ArrowDown') this.#move(1)
    else if (key === 'ArrowUp') this.#move(-1)
    else if (key === 'Enter') {
      const option = this.#chosenOption()
      if (option) this.#pick(option, event.ctrlKey || event.metaKey ? 'page' : 'open')
    } else if (key === 'Escape' && this.#text) this.#clear()
    else return
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

  #clear(): void {
    this.#text = ''
    this.#chosen = undefined
    this.#searches.ask('')
    this.requestUpdate()
  }

  #closed(): void {
    this.open = false
    this.#clear()
  }
}
