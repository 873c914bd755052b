import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { statusMenu } from '../customer-status/status-menu.ts'
import { dialogs } from '../look/dialogs.ts'
import { facts } from '../look/facts.ts'
import { fields } from '../look/fields.ts'
import { menus } from '../look/menus.ts'
import { Later, addStyles } from '../parts/later.ts'
import type { CustomerSequence } from '../workspace/surfaces.ts'
import type { WatchResource } from '../workspace/watch-resource.ts'
import { ActivitySection } from './activity-section.ts'
import { BillingFacts } from './billing-facts.ts'
import { copyLink } from './copy-link.ts'
import { panelTexts } from './customer-detail-panel.strings.ts'
import { DashboardSection } from './dashboard-section.ts'
import { EditInPlace } from './edit/edit-in-place.ts'
import { GeneralSection } from './general-section.ts'
import { InvoicesSection } from './invoices-section.ts'
import { staleLine } from './list-body.ts'
import { OrdersSection } from './orders-section.ts'
import { panelBar } from './panel-bar.ts'
import { PanelHead } from './panel-head.ts'
import type { PanelHost, PanelSection, PanelText } from './panel-host.ts'
import { panelState } from './panel-state.ts'
import { SectionTabs } from './section-tabs.ts'
import { sectionStyles } from './section.styles.ts'
import { tabsOf, type Tab } from './sections.ts'
import { SettingsSection } from './settings-section.ts'
import { SubscriptionsSection } from './subscriptions-section.ts'
import { TicketsSection } from './tickets-section.ts'
import { UsersSection } from './users-section.ts'
import { Walk } from './walk.ts'

/** What the inside of the panel needs to know of it. */
export interface InsideHost extends PanelHost {
  readonly section: string
  readonly inline: boolean
  readonly pages: boolean
  readonly canAct: boolean
  readonly linkFor: ((customer: { customerId: string; section: string }) => string) | undefined
  hide(): Promise<boolean>
  /** Shows a customer that one walked to. */
  arrive(customer: Customer): void
}

export const insideStyles = [fields, facts, menus, dialogs, sectionStyles, fieldStyles]

/** All that the panel shows of a customer, and what is done there. */
export class PanelInside {
  readonly walk: Walk
  readonly #host: InsideHost
  readonly #loaded: WatchResource<Customer>
  readonly #status: Later<import('../customer-status/status-flow.ts').StatusFlow>
  readonly #edit: EditInPlace
  readonly #head: PanelHead
  readonly #tabBar: SectionTabs
  readonly #billing: BillingFacts
  readonly #sections: Readonly<Record<string, PanelSection>>
  #tabs: readonly Tab[] = []

  constructor(host: InsideHost, loaded: WatchResource<Customer>, sequence: CustomerSequence | undefined) {
    this.#host = host
    this.#loaded = loaded
    addStyles(host, insideStyles)
    this.#status = new Later(host, async () => new (await import('../customer-status/status-flow.ts')).StatusFlow(host))
    this.walk = new Walk(host, { mayLeave: () => this.mayLeave(), arrive: (customer) => host.arrive(customer) })
    this.walk.begin(sequence)
    this.#edit = new EditInPlace(host)
    this.#head = new PanelHead(host)
    this.#tabBar = new SectionTabs(host)
    this.#billing = new BillingFacts(host)
    this.#sections = {
      general: new GeneralSection(host, this.#billing, {
        restore: (customer) => void this.#status.use((flow) => flow.ask('restore', customer)),
        edit: () => this.#edit.begin(),
        form: () => this.#edit.form(),
      }),
      users: new UsersSection(host, () => this.#manageUsers()),
      orders: new OrdersSection(host),
      subscriptions: new SubscriptionsSection(host),
      invoices: new InvoicesSection(host, this.#billing),
      tickets: new TicketsSection(host),
      activity: new ActivitySection(host),
      dashboard: new DashboardSection(host),
      settings: new SettingsSection(host),
    }
  }

  /** The section that is drawn; of those that one may see, the first if not the one that is asked for. */
  get shownSection(): string | undefined {
    return this.has(this.#host.section) ? this.#host.section : this.#tabs[0]?.id
  }

  has(section: string): boolean {
    return this.#tabs.some(({ id }) => id === section)
  }

  words(key: PanelText, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(panelTexts, key, values)
  }

  /** Whether the customer in sight may be left. */
  mayLeave(): Promise<boolean> {
    return this.#edit.mayLeave()
  }

  /** Before it is drawn: what one may see follows from the customer. */
  update(): void {
    this.#tabs = this.#host.customer ? tabsOf(this.#host) : []
  }

  render(customer: Customer | undefined): TemplateResult {
    const host = this.#host
    const bar = panelBar(host, {
      walk: this.walk,
      copyLink: customer && (host.linkFor || host.pages) ? () => void copyLink(host) : undefined,
      openPage: customer && host.pages && !host.inline ? () => this.#openPage() : undefined,
      close: host.inline ? undefined : () => void host.hide(),
    })
    const state = panelState(host, this.#loaded, customer)
    if (state || !customer) return html`${bar}${state}`
    const isThere = customer.status !== 'deleted'
    const section = this.shownSection ?? 'general'
    return html`${bar}
      ${this.#head.render(customer, {
        overdue: this.#overdue(customer),
        edit: host.may('customers:write') && isThere ? () => this.#askEdit(customer) : undefined,
        viewAs: host.canAct && isThere ? () => host.tell('view-as-customer', { customerId: customer.id }) : undefined,
        manageUsers: host.may('access:write') ? () => this.#manageUsers() : undefined,
        status: statusMenu(host, customer, (action) => void this.#status.use((flow) => flow.ask(action, customer))),
      })}
      ${this.#tabBar.render(this.#tabs)}
      <div class="panel-body" part="body" id="section" role="tabpanel" tabindex="0" aria-labelledby=${SectionTabs.idOf(section)}>
        ${this.#loaded.state.status === 'failed' ? staleLine(host, () => host.workspace?.refreshAll()) : nothing}
        ${this.#sectionOf(section, customer)}
      </div>`
  }

  /** What is asked, in the root of the element. */
  renderOverlays(): TemplateResult {
    return html`${this.#status.value?.render()} ${this.#edit.question()}`
  }

  #sectionOf(id: string, customer: Customer): unknown {
    const { slot } = this.#tabs.find((tab) => tab.id === id) ?? {}
    return slot === undefined ? this.#sections[id]?.render(customer) : html`<slot name=${slot}></slot>`
  }

  #manageUsers(): void {
    const { customerId, workspace } = this.#host
    if (!customerId || !this.#host.tell('manage-users', { customerId }, true)) return
    if (!workspace?.surfaces.open('users', { customerId })) this.#host.go('users')
  }

  /** What is most pressing stands first. */
  #overdue({ id }: Customer): { label: string; run: () => void } | undefined {
    const n = this.#billing.value?.overdue.count ?? 0
    const run = () => {
      if (this.#host.tell('open-section', { section: 'invoices', customerId: id }, true)) this.#host.go('invoices')
    }
    return n > 0 ? { label: this.words('invoices.viewOverdue', { n }), run } : undefined
  }

  #openPage(): void {
    const { customerId, shownSection } = this.#host
    if (this.#host.tell('open-page', { customerId, section: shownSection }, true)) void this.#host.hide()
  }

  /** The host may have a form of its own; else the fields stand in the General section. */
  #askEdit(customer: Customer): void {
    if (!this.#host.tell('edit-customer', { customerId: customer.id }, true)) return
    this.#host.go('general')
    this.#edit.begin()
  }
}
