import { html, nothing, type TemplateResult } from 'lit'
import type { Activity, Customer } from '@clientele/sdk'
import { risk } from '../parts/facts.ts'
import { PagedList } from '../workspace/paged-list.ts'
import { timeline } from './activity-list.ts'
import type { BillingFacts } from './billing-facts.ts'
import { contactFacts } from './contact-facts.ts'
import { listBody } from './list-body.ts'
import type { PanelHost, PanelSection } from './panel-host.ts'
import { maySee } from './sections.ts'
import { statusNotice } from './status-notice.ts'

const keyEvents = ['customer.created', 'customer.status_changed', 'customer.deleted', 'customer.restored', 'order.placed'] as const
const shownEvents = 6

/** What the section leads to. */
interface GeneralActs {
  restore(customer: Customer): void
  edit(): void
  /** What stands in the place of the facts while they are edited. */
  form(): TemplateResult | undefined
}

/** What one wants to know first: is anything wrong, how much is there, whom to call, what happened. */
export class GeneralSection implements PanelSection {
  readonly #host: PanelHost
  readonly #billing: BillingFacts
  readonly #acts: GeneralActs
  readonly #timeline: PagedList<Activity>

  constructor(host: PanelHost, billing: BillingFacts, acts: GeneralActs) {
    this.#host = host
    this.#billing = billing
    this.#acts = acts
    this.#timeline = new PagedList(host, () => {
      const { workspace, customerId, shownSection } = host
      if (!workspace || !customerId || shownSection !== 'general' || !host.may('activity:read')) return undefined
      return {
        workspace,
        key: `key events of ${customerId}`,
        list: (_, options) => workspace.client.activity.list({ customer: customerId, type: [...keyEvents], limit: shownEvents }, options),
        idOf: ({ id }) => id,
        affectedBy: (event) => event.customerId === customerId,
      }
    })
  }

  render(customer: Customer): TemplateResult {
    const host = this.#host
    return html`${this.#notice(customer)} ${this.#counts(customer)}
      <section class="section" part="contact">${this.#contact(customer)}</section>
      ${this.#billing.render()}
      ${
        customer.risk
          ? html`<section class="section">
              <header>
                <h3>${host.words('risk')}</h3>
                ${risk(host.partTexts, customer.risk)}
              </header>
            </section>`
          : nothing
      }
      ${host.may('activity:read') ? this.#events() : nothing}`
  }

  #notice(customer: Customer): unknown {
    const became = this.#timeline.items?.find(
      ({ type, details }) => type === 'customer.status_changed' && details['to'] === customer.status,
    )
    return statusNotice(this.#host, customer, {
      since: became?.at,
      overdue: this.#billing.value?.overdue,
      restore: this.#host.may('customers:delete') ? () => this.#acts.restore(customer) : undefined,
    })
  }

  #contact(customer: Customer): TemplateResult {
    const host = this.#host
    const form = this.#acts.form()
    if (form) return form
    const edit = host.may('customers:write') && customer.status !== 'deleted'
    return html`<header>
        <h3>${host.words('contact')}</h3>
        ${edit ? html`<button type="button" class="link" data-edit-contact @click=${() => this.#acts.edit()}>${host.words('edit')}</button>` : nothing}
      </header>
      ${contactFacts(host, customer)}`
  }

  #counts({ id, counts }: Customer): TemplateResult {
    const host = this.#host
    const { formats } = host.partTexts
    const overdue = this.#billing.value?.overdue.count ?? 0
    const open = (section: string) => () => {
      if (host.tell('open-section', { section, customerId: id }, true)) host.go(section)
    }
    return html`<ul class="counts" part="counts" aria-label=${host.words('lists')}>
      ${(['users', 'orders', 'invoices', 'tickets'] as const)
        .filter((name) => maySee(host, name))
        .map(
          (name) =>
            html`<li>
              <button type="button" data-count=${name} @click=${open(name)}>
                <b>${formats.number(counts[name])}</b> ${host.words(`counted.${name}`, { n: counts[name] })}
                ${name === 'invoices' && overdue > 0 ? html`<span class="badge bad flag">${host.words('invoices.overdue', { n: overdue })}</span>` : nothing}
              </button>
            </li>`,
        )}
    </ul>`
  }

  #events(): TemplateResult {
    const host = this.#host
    return html`<section class="section">
      <header>
        <h3>${host.words('timeline')}</h3>
        <button type="button" class="link" @click=${() => host.go('activity')}>${host.words('allActivity')}</button>
      </header>
      ${listBody(host, this.#timeline, {
        empty: [host.words('activity.empty'), host.words('activity.empty.do')],
        lines: (activities) => timeline(host, activities.slice(0, shownEvents), 'date'),
        isShort: true,
      })}
    </section>`
  }
}
