import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Permission } from '@clientele/contract/permissions'
import type { Customer } from '@clientele/sdk'
import { statusMenu } from '../customer-status/status-menu.ts'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { controls } from '../look/controls.ts'
import { fields } from '../look/fields.ts'
import { facts } from '../look/facts.ts'
import { overlays } from '../look/overlays.ts'
import { Announcer } from '../parts/announcer.ts'
import { isTyping } from '../parts/focus.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { Later } from '../parts/later.ts'
import { Toast, type ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import type { SurfaceRequests } from '../workspace/surfaces.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ActivitySection } from './activity-section.ts'
import { copyLink } from './copy-link.ts'
import { panelTexts } from './customer-detail-panel.strings.ts'
import { panelStyles } from './customer-detail-panel.styles.ts'
import { EditInPlace } from './edit/edit-in-place.ts'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { GeneralSection } from './general-section.ts'
import { panelBar } from './panel-bar.ts'
import { PanelFrame } from './panel-frame.ts'
import { PanelHead } from './panel-head.ts'
import type { PanelHost, PanelSection, PanelText } from './panel-host.ts'
import { panelState } from './panel-state.ts'
import { sectionStyles } from './section.styles.ts'
import { SectionTabs } from './section-tabs.ts'
import { tabsOf, type Tab } from './sections.ts'
import { BillingFacts } from './billing-facts.ts'
import { DashboardSection } from './dashboard-section.ts'
import { InvoicesSection } from './invoices-section.ts'
import { staleLine } from './list-body.ts'
import { OrdersSection } from './orders-section.ts'
import { SettingsSection } from './settings-section.ts'
import { SubscriptionsSection } from './subscriptions-section.ts'
import { TicketsSection } from './tickets-section.ts'
import { UsersSection } from './users-section.ts'
import { Walk } from './walk.ts'

/** What `show` takes. */
export type ShowRequest = SurfaceRequests['detail']

/**
 * One customer with everything about it, at the end of the window beside what it was opened from, or as a part of the page.
 *
 * @slot section-* - A section of the host's own: `<section slot="section-notes" data-label="Notes">` is a further tab.
 * @csspart panel - All of it.
 * @csspart bar - The row with the way to the next customer and out.
 * @csspart head - Name, status and actions.
 * @csspart tabs - The tabs.
 * @csspart body - The section in sight.
 * @fires panel-opened - It opened; `detail.customerId`.
 * @fires panel-closed - It closed; `detail.customerId`.
 * @fires customer-change - Another customer is shown: `detail.customerId`.
 * @fires section-change - Another section is shown: `detail.section`, `detail.customerId`.
 * @fires open-section - Somebody wants to see a list of the customer: `detail.section`, `detail.customerId`. Cancelable; else its tab opens.
 * @fires customer-link - Somebody wants the link: `detail.customerId`, `detail.section`, and both fit for an address in `detail.path`. Cancelable.
 * @fires open-page - Somebody wants the page of the customer: `detail.customerId`, `detail.section`. Cancelable; else the panel closes.
 * @fires edit-customer - Somebody wants to edit: `detail.customerId`. Cancelable; else the fields open in the General section.
 * @fires before-customer-update - Before what was typed is saved: `detail.customerId`, `detail.changes`. Cancelable.
 * @fires customer-updated - After it, with `detail.customer` too.
 * @fires view-as-customer - Somebody wants to act as the customer: `detail.customerId`.
 * @fires manage-users - Somebody wants to change who has access: `detail.customerId`. Cancelable; else the dialog for it opens.
 * @fires before-status-change - Before a new status: `detail.customerId`, `detail.from`, `detail.to`. Cancelable.
 * @fires status-changed - After it, with `detail.customer` too.
 * @fires before-customer-delete - Before a customer is deleted. Cancelable.
 * @fires customer-deleted - After it.
 * @fires before-customer-restore - Before a deleted customer is restored. Cancelable.
 * @fires customer-restored - After it.
 */
export class CustomerDetailPanel extends ClienteleElement<(typeof panelTexts)['strings']> implements PanelHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
    inline: { type: Boolean, reflect: true },
    section: { reflect: true },
    pages: { type: Boolean },
    canAct: { type: Boolean, attribute: 'can-act' },
    linkFor: { attribute: false },
  }
  static override styles = [ClienteleElement.styles, controls, fields, facts, overlays, panelStyles, sectionStyles, fieldStyles]

  /** The customer to show. */
  declare customerId: string | undefined
  /** Whether it is to be seen. A panel that stands in the page (`inline`) always is. */
  declare open: boolean
  /** It stands where it is written instead of at the end of the window. */
  declare inline: boolean
  /** The section in sight: `general`, `users`, `activity` …, or a host's own. */
  declare section: string
  /** The host has a page for each customer: a button leads there. */
  declare pages: boolean
  /** One may act as the customer: a button offers it. */
  declare canAct: boolean
  /** Gives the address of a customer, for the button that copies it. */
  declare linkFor: ((customer: { customerId: string; section: string }) => string) | undefined

  protected readonly catalogue = panelTexts
  readonly #loaded = new WatchResource(this, () =>
    this.workspace && this.customerId && this.#isShown ? customerResource(this.workspace, this.customerId) : undefined,
  )
  readonly #announcer = new Announcer(this)
  readonly #toast = new Toast(this)
  readonly #status = new Later(this, async () => new (await import('../customer-status/status-flow.ts')).StatusFlow(this))
  readonly #walk = new Walk(this, { mayLeave: () => this.#edit.mayLeave(), arrive: (customer) => this.#arrive(customer) })
  readonly #edit = new EditInPlace(this)
  readonly #frame = new PanelFrame(this, () => this.#walk.focusLine())
  readonly #head = new PanelHead(this)
  readonly #tabBar = new SectionTabs(this)
  readonly #billing = new BillingFacts(this)
  readonly #sections: Record<string, PanelSection> = {
    general: new GeneralSection(this, this.#billing, {
      restore: (customer) => void this.#status.use((flow) => flow.ask('restore', customer)),
      edit: () => this.#edit.begin(),
      form: () => this.#edit.form(),
    }),
    users: new UsersSection(this, () => this.#manageUsers()),
    orders: new OrdersSection(this),
    subscriptions: new SubscriptionsSection(this),
    invoices: new InvoicesSection(this, this.#billing),
    tickets: new TicketsSection(this),
    activity: new ActivitySection(this),
    dashboard: new DashboardSection(this),
    settings: new SettingsSection(this),
  }
  readonly #children = typeof MutationObserver === 'function' ? new MutationObserver(() => this.requestUpdate()) : undefined
  #tabs: readonly Tab[] = []
  /** What had the focus before an update: something in the section in sight, or something else of the panel. */
  #focusWas: 'section' | 'panel' | undefined

  constructor() {
    super()
    this.open = false
    this.inline = false
    this.section = 'general'
    this.pages = false
    this.canAct = false
  }

  /** Opens the panel of a customer; the focus goes into it. Nothing happens where somebody chooses to go on editing. */
  async show({ customerId, section, sequence }: ShowRequest): Promise<void> {
    const isOther = customerId !== this.customerId
    if (this.#isShown && isOther && !(await this.#edit.mayLeave())) return
    if (section) this.section = section
    this.#walk.begin(sequence)
    this.#frame.takeFocus()
    this.customerId = customerId
    this.open = true
    this.requestUpdate()
    if (isOther) this.emit('customer-change', { customerId })
  }

  /** Closes it; the focus goes back to where one came from. False when somebody chooses to go on editing. */
  async hide(): Promise<boolean> {
    if (!this.open || !(await this.#edit.mayLeave())) return false
    this.open = false
    return true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#children?.observe(this, { childList: true, subtree: true, attributeFilter: ['slot', 'data-label'] })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#children?.disconnect()
    if (!this.inline) this.workspace?.surfaces.show('detail', undefined)
  }

  // What the parts of the panel ask for.

  get partTexts(): Texts {
    return this.texts
  }

  get customer(): Customer | undefined {
    if (!this.customerId) return undefined
    return this.workspace?.customers.get(this.customerId) ?? this.#loaded.value
  }

  get shownSection(): string | undefined {
    if (!this.#isShown) return undefined
    return this.#tabs.some(({ id }) => id === this.section) ? this.section : this.#tabs[0]?.id
  }

  words(key: PanelText, values?: Readonly<Record<string, unknown>>): string {
    return this.t(key, values)
  }

  may(permission: Permission): boolean {
    return this.customer !== undefined && (this.workspace?.may(permission, this.customer) ?? false)
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  toast(content: ToastContent): void {
    this.#toast.show(content)
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  go(section: string): void {
    if (section === this.shownSection || !this.#tabs.some(({ id }) => id === section)) return
    this.section = section
    this.emit('section-change', { section, customerId: this.customerId })
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [
      workspace.surfaces.register('detail', (request) => {
        if (!this.inline) void this.show(request)
      }),
      workspace.customers.changed.subscribe((customers) => {
        if (customers.some(({ id }) => id === this.customerId)) this.requestUpdate()
      }),
      workspace.customers.changedMuch.subscribe(() => this.#loaded.refresh()),
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    this.#tabs = this.customer ? tabsOf(this) : []
    const active = this.#isShown ? this.shadowRoot?.activeElement : undefined
    this.#focusWas = active ? (active.closest('.panel-body') ? 'section' : 'panel') : undefined
  }

  protected override render(): TemplateResult {
    const { inline, customer } = this
    return html`<div class="root" dir=${this.texts.direction} @keydown=${this.#keys}>
      <div
        class="panel"
        part="panel"
        popover=${inline ? nothing : 'manual'}
        role=${inline ? 'region' : 'dialog'}
        aria-labelledby=${customer ? 'title' : nothing}
        aria-label=${customer ? nothing : this.t('label')}
        tabindex="-1"
      >
        ${this.#isShown ? this.#inside(customer) : nothing}
      </div>
      ${this.#status.value?.render()} ${this.#edit.question()} ${this.#toast.render(this.texts.text(failureTexts, 'close'))}
      ${this.#announcer.render()}
    </div>`
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (!this.inline) this.workspace?.surfaces.show('detail', this.open ? this.customerId : undefined)
    this.#keepFocus()
    if (changed.has('customerId')) this.#frame.toTop('customer')
    else if (changed.has('section')) this.#frame.toTop('section')
    if (!changed.has('open') || (!this.open && changed.get('open') === undefined)) return
    this.emit(this.open ? 'panel-opened' : 'panel-closed', { customerId: this.customerId })
  }

  /** What had the focus may be gone, by another's doing: then it stays in the panel. */
  #keepFocus(): void {
    if (!this.#focusWas || !this.#isShown || this.shadowRoot?.activeElement) return
    const section = this.#focusWas === 'section' ? this.shadowRoot?.querySelector<HTMLElement>('#section') : undefined
    if (section) section.focus({ preventScroll: true })
    else this.#frame.focusInside()
  }

  get #isShown(): boolean {
    return this.inline || this.open
  }

  #inside(customer: Customer | undefined): TemplateResult {
    const bar = panelBar(this, {
      walk: this.#walk,
      copyLink: customer && (this.linkFor || this.pages) ? () => void copyLink(this) : undefined,
      openPage: customer && this.pages && !this.inline ? () => this.#openPage() : undefined,
      close: this.inline ? undefined : () => void this.hide(),
    })
    const state = panelState(this, this.#loaded, customer)
    if (state || !customer) return html`${bar}${state}`
    const section = this.shownSection ?? 'general'
    return html`${bar}
      ${this.#head.render(customer, {
        overdue: this.#overdue(customer),
        edit: this.may('customers:write') && customer.status !== 'deleted' ? () => this.#askEdit(customer) : undefined,
        viewAs: this.canAct && customer.status !== 'deleted' ? () => this.emit('view-as-customer', { customerId: customer.id }) : undefined,
        manageUsers: this.may('access:write') ? () => this.#manageUsers() : undefined,
        status: statusMenu(this, customer, (action) => void this.#status.use((flow) => flow.ask(action, customer))),
      })}
      ${this.#tabBar.render(this.#tabs)}
      <div class="panel-body" part="body" id="section" role="tabpanel" tabindex="0" aria-labelledby=${SectionTabs.idOf(section)}>
        ${this.#loaded.state.status === 'failed' ? staleLine(this, () => this.workspace?.refreshAll()) : nothing}
        ${this.#sectionOf(section, customer)}
      </div>`
  }

  #sectionOf(id: string, customer: Customer): unknown {
    const { slot } = this.#tabs.find((tab) => tab.id === id) ?? {}
    return slot === undefined ? this.#sections[id]?.render(customer) : html`<slot name=${slot}></slot>`
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (isUndo && !isTyping(event) && this.#toast.undo()) event.preventDefault()
    const inPanel = this.#frame.element !== null && event.composedPath().includes(this.#frame.element)
    if (event.key !== 'Escape' || event.defaultPrevented || this.inline || !inPanel) return
    // A menu that is open closes first, by itself.
    if (this.shadowRoot?.querySelector('.popover:popover-open')) return
    event.preventDefault()
    void this.hide()
  }

  #arrive(customer: Customer): void {
    this.workspace?.customers.put([customer])
    this.customerId = customer.id
    this.emit('customer-change', { customerId: customer.id })
  }

  #manageUsers(): void {
    const { customerId } = this
    if (!customerId || !this.emit('manage-users', { customerId }, true)) return
    if (!this.workspace?.surfaces.open('users', { customerId })) this.go('users')
  }

  /** What is most pressing stands first. */
  #overdue({ id }: Customer): { label: string; run: () => void } | undefined {
    const n = this.#billing.value?.overdue.count ?? 0
    const run = () => {
      if (this.emit('open-section', { section: 'invoices', customerId: id }, true)) this.go('invoices')
    }
    return n > 0 ? { label: this.t('invoices.viewOverdue', { n }), run } : undefined
  }

  #openPage(): void {
    if (this.emit('open-page', { customerId: this.customerId, section: this.shownSection }, true)) void this.hide()
  }

  /** The host may have a form of its own; else the fields stand in the General section. */
  #askEdit(customer: Customer): void {
    if (!this.emit('edit-customer', { customerId: customer.id }, true)) return
    this.go('general')
    this.#edit.begin()
  }
}
