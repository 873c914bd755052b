import type { Billing } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { failureOf } from '../workspace/failure.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { addressLines } from './contact-facts.ts'
import { staleLine } from './list-body.ts'
import type { PanelHost } from './panel-host.ts'

/** How the customer pays and what it owes, for those who may see amounts. */
export class BillingFacts {
  readonly #host: PanelHost
  readonly #billing: WatchResource<Billing>

  constructor(host: PanelHost) {
    this.#host = host
    this.#billing = new WatchResource(host, () => {
      const { workspace, customerId, shownSection } = host
      if (!workspace || !customerId || !shownSection || !host.may('money:read')) return undefined
      return workspace.resource(`billing of ${customerId}`, {
        load: (signal) => workspace.client.billing.retrieve(customerId, { signal }),
        affectedBy: (event) => event.customerId === customerId,
      })
    })
  }

  get value(): Billing | undefined {
    return this.#host.may('money:read') ? this.#billing.value : undefined
  }

  /** The cards of the General section. */
  render(): TemplateResult | typeof nothing {
    const host = this.#host
    if (!host.may('money:read')) return nothing
    const { status, error } = this.#billing.state
    const { value } = this
    const failed = status === 'failed' && failureOf(error).kind !== 'gone'
    return html`<section class="section" part="billing">
      <header><h3>${host.words('billing')}</h3></header>
      ${failed && !value ? staleLine(host, () => this.#billing.refresh(), 'billing.failed') : html`<div class="columns">${this.#method(value)}${this.#owed(value)}</div>`}
    </section>`
  }

  #method(billing: Billing | undefined): TemplateResult {
    const host = this.#host
    const method = billing?.paymentMethod
    return html`<div class="card">
      <h4>${host.words('billing.method')}</h4>
      ${
        !billing
          ? bone
          : method
            ? html`<div>
                  <bdi>${method.label}</bdi>${method.last4 ? html` <span class="num" dir="ltr">•••• ${method.last4}</span>` : nothing}
                </div>
                ${method.expiresOn ? html`<div class="muted">${host.words('billing.expires', { date: host.partTexts.formats.day(method.expiresOn) })}</div>` : nothing}`
            : html`<div>${host.words('billing.noMethod')}</div>`
      }
      ${billing ? [this.#address(billing), this.#written(billing)] : nothing}
    </div>`
  }

  #address(billing: Billing): TemplateResult {
    const host = this.#host
    const lines = addressLines(host, billing.address, billing.country)
    return html`<h4 class="second">${host.words('billing.address')}</h4>
      ${lines.length > 0 ? lines.map((line) => html`<div><bdi>${line}</bdi></div> `) : html`<div>${host.words('billing.sameAddress')}</div> `}`
  }

  /** What the customer asked for; what it did not ask for is not missing. */
  #written({ email, reference, taxNumber }: Billing): unknown[] {
    const pairs = [['billing.email', email] as const, ['billing.reference', reference] as const, ['billing.taxNumber', taxNumber] as const]
    return pairs.map(([key, value]) =>
      value === null
        ? nothing
        : html`<h4 class="second">${this.#host.words(key)}</h4>
            <div><bdi>${value}</bdi></div> `,
    )
  }

  #owed(billing: Billing | undefined): TemplateResult {
    const host = this.#host
    const { formats } = host.partTexts
    return html`<div class="card">
      <h4>${host.words('billing.outstanding')}</h4>
      ${
        billing
          ? html`<div class="num strong"><bdi>${formats.moneyText(billing.outstanding)}</bdi></div>
              ${
                billing.overdue.count > 0
                  ? html`<div class="overdue">
                      ${host.words('billing.overdue', { n: billing.overdue.count, amount: formats.moneyText(billing.overdue.amount) })}
                    </div>`
                  : nothing
              }
              <div class="muted">
                ${billing.nextInvoiceOn ? host.words('billing.next', { date: formats.day(billing.nextInvoiceOn) }) : host.words('billing.noNext')}
              </div>`
          : bone
      }
    </div>`
  }
}

const bone = html`<span class="bone wide"></span>`
