import type { Customer, Usage } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { failureState } from '../parts/failure-state.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { panelTexts } from './customer-detail-panel.strings.ts'
import { staleLine } from './list-body.ts'
import type { PanelHost, PanelSection, PanelText } from './panel-host.ts'
import { usageLine } from './usage-line.ts'

const periods = [30, 90, 365] as const

/** How much the customer uses: a line for each measure, with the figures behind it. */
export class DashboardSection implements PanelSection {
  readonly #host: PanelHost
  readonly #usage: WatchResource<Usage>
  readonly #asTable = new Set<string>()
  #days: (typeof periods)[number] = 30

  constructor(host: PanelHost) {
    this.#host = host
    this.#usage = new WatchResource(host, () => {
      const { workspace, customerId, shownSection } = host
      if (!workspace || !customerId || shownSection !== 'dashboard') return undefined
      const days = this.#days
      return workspace.resource(`usage of ${customerId} ${days}`, {
        load: (signal) => workspace.client.usage.retrieve(customerId, { days }, { signal }),
        affectedBy: (event) => event.customerId === customerId,
      })
    })
  }

  render(_customer: Customer): TemplateResult {
    return html`<section class="section">
      <header>
        <h3>${this.#host.words('usage')}</h3>
        ${this.#period()}
      </header>
      ${this.#body()}
    </section>`
  }

  #period(): TemplateResult {
    const host = this.#host
    const choose = (event: Event) => {
      this.#days = Number((event.currentTarget as HTMLSelectElement).value) as (typeof periods)[number]
      host.requestUpdate()
    }
    return html`<span class="input select"
      ><select aria-label=${host.words('usage.period')} @change=${choose}>
        ${periods.map((days) => html`<option value=${days} ?selected=${days === this.#days}>${host.words('usage.days', { n: days })}</option>`)}
      </select></span
    >`
  }

  #body(): unknown {
    const host = this.#host
    const { status, value, error } = this.#usage.state
    if (status === 'failed' && !value)
      return failureState(host.partTexts, error, () => this.#usage.refresh(), host.workspace?.session.state.value?.partner.name)
    if (!value) return html`<div class="bones late" aria-busy="true"><div class="counts-bones"></div></div>`
    if (value.metrics.length === 0)
      return html`<div class="state">
        <strong>${host.words('usage.none')}</strong>
        <p>${host.words('usage.none.do')}</p>
      </div>`
    const toggle = (metric: string) => () => {
      if (!this.#asTable.delete(metric)) this.#asTable.add(metric)
      host.requestUpdate()
    }
    return html`${status === 'failed' ? staleLine(host, () => this.#usage.refresh()) : nothing}
      <ul class="cards">
        ${value.metrics.map(
          (metric) =>
            html`<li class="card">
              ${usageLine(host, metric, nameOf(host, metric.metric), this.#asTable.has(metric.metric), toggle(metric.metric))}
            </li>`,
        )}
      </ul>`
  }
}

const nameOf = (host: PanelHost, metric: string): string => {
  const key = `metric.${metric}`
  return key in panelTexts.strings ? host.words(key as PanelText) : metric
}
