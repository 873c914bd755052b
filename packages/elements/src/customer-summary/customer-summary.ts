import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { CustomerFilter, CustomerSummary as Summary, Money } from '@clientele/sdk'
import { ClienteleElement } from '../element.ts'
import { controls } from '../look/controls.ts'
import { overlays } from '../look/overlays.ts'
import { failureState } from '../parts/failure-state.ts'
import { Popover } from '../parts/popover.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { summaryResource } from '../workspace/summary-resource.ts'
import { summaryTexts } from './customer-summary.strings.ts'
import { summaryStyles } from './customer-summary.styles.ts'

/**
 * Four facts that are always true: customers, companies, users and monthly revenue, over all or over what a filter leaves.
 *
 * @csspart summary - The strip.
 * @csspart fact - One fact.
 */
export class CustomerSummary extends ClienteleElement<(typeof summaryTexts)['strings']> {
  static override properties: PropertyDeclarations = { ...ClienteleElement.properties, filter: { attribute: false } }
  static override styles = [ClienteleElement.styles, controls, overlays, summaryStyles]

  /** Count only what this leaves. */
  declare filter: CustomerFilter | undefined

  protected readonly catalogue = summaryTexts
  readonly #summary = new WatchResource(this, () => this.workspace && summaryResource(this.workspace, this.filter))
  readonly #currencies = new Popover(this, 'currencies')

  protected override render(): TemplateResult {
    const { status, value, error } = this.#summary.state
    const failed = status === 'failed' && !value
    return html`<div class="root" dir=${this.texts.direction}>
      ${
        failed
          ? failureState(this.texts, error, () => this.#summary.refresh(), this.workspace?.session.state.value?.partner.name)
          : html`<dl class="summary" part="summary" aria-label=${this.t('label')} aria-busy=${String(!value)}>${this.#facts(value)}</dl>`
      }
    </div>`
  }

  #facts(summary: Summary | undefined): TemplateResult[] {
    const { formats } = this
    const number = (count: number | undefined) => (count === undefined ? bone : formats.number(count))
    const facts = [
      fact(this.t('customers'), number(summary?.customers), summary ? this.t('active', { n: summary.byStatus['active'] ?? 0 }) : nothing),
      fact(this.t('companies'), number(summary?.companies), summary ? this.#share(summary) : nothing),
      fact(this.t('users'), number(summary?.users), summary ? this.#each(summary) : nothing),
    ]
    // Absent where amounts are not shown; then there is no card that says nothing.
    const hidden = summary && summary.mrr === undefined
    return hidden ? facts : [...facts, this.#money(summary?.mrr)]
  }

  #share({ companies, customers }: Summary): string {
    const percent = new Intl.NumberFormat(this.texts.locale, { style: 'percent' }).format(customers ? companies / customers : 0)
    return this.t('share', { percent })
  }

  #each({ users, customers }: Summary): string {
    const number = new Intl.NumberFormat(this.texts.locale, { maximumFractionDigits: 1 }).format(customers ? users / customers : 0)
    return this.t('perCustomer', { number })
  }

  #money(mrr: readonly Money[] | undefined): TemplateResult {
    if (!mrr) return fact(this.t('mrr'), bone, nothing)
    const [largest, ...others] = mrr
    const parts = largest && this.formats.money(largest)
    const figure = parts ? html`<small>${parts.currency}</small> ${parts.amount}` : this.formats.number(0)
    if (others.length === 0) return fact(this.t('mrr'), figure, nothing)
    const open = (event: Event) => void this.#currencies.toggle('all', event.currentTarget as HTMLElement)
    return fact(
      this.t('mrr'),
      figure,
      html`<button type="button" class="link" aria-haspopup="dialog" aria-expanded=${String(this.#currencies.is('all'))} @click=${open}>
          ${this.t('moreCurrencies', { n: others.length })}
        </button>
        <div
          id="currencies"
          class="popover currencies"
          popover
          tabindex="-1"
          role="dialog"
          aria-label=${this.t('mrr')}
          @toggle=${this.#currencies.toggled}
        >
          <ul>
            ${mrr.map((one) => {
              const { currency, amount } = this.formats.money(one)
              return html`<li><span class="muted">${currency}</span><bdi>${amount}</bdi></li>`
            })}
          </ul>
        </div>`,
    )
  }
}

const bone = html`<span class="bone figure-bone"></span>`

const fact = (name: string, figure: unknown, more: unknown): TemplateResult =>
  html`<div class="fact" part="fact">
    <dt>${name}</dt>
    <dd class="figure">${figure}</dd>
    <dd class="more">${more}</dd>
  </div>`
