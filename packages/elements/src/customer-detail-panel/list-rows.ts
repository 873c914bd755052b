import { html, nothing, type TemplateResult } from 'lit'
import type { Money } from '@clientele/sdk'
import { panelTexts } from './customer-detail-panel.strings.ts'
import type { PanelHost, PanelText } from './panel-host.ts'

/** One line of a list: what it is and more about it at the start, an amount and where it is at the end. */
export interface Row {
  readonly title: unknown
  readonly more: unknown
  readonly amount?: Money | undefined
  readonly state: TemplateResult | typeof nothing
}

export const rows = (host: PanelHost, label: string, lines: readonly Row[]): TemplateResult =>
  html`<ul class="rows" aria-label=${label}>
    ${lines.map(
      ({ title, more, amount, state }) =>
        html`<li>
          <div class="what"><b>${title}</b> <span class="muted">${more}</span></div>
          <div class="end">${amount ? html`<bdi class="num">${host.partTexts.formats.moneyText(amount)}</bdi>` : nothing} ${state}</div>
        </li>`,
    )}
  </ul>`

const shapes: Record<string, string> = {
  ...{ 'order.open': 'waiting', 'order.completed': 'good', 'order.cancelled': 'gone' },
  ...{ 'invoice.open': 'waiting', 'invoice.paid': 'good', 'invoice.overdue': 'late', 'invoice.void': 'off' },
  ...{ 'ticket.open': 'waiting', 'ticket.pending': 'held', 'ticket.closed': 'off' },
  ...{ 'subscription.active': 'good', 'subscription.suspended': 'held', 'subscription.ended': 'off' },
  ...{ 'service.active': 'good', 'service.later': 'waiting', 'service.ended': 'off' },
}

/** Where an order, an invoice, a ticket is: a shape and a word. What a later server may send is shown as it is. */
export function stateOf(host: PanelHost, kind: 'order' | 'invoice' | 'ticket' | 'subscription' | 'service', value: string): TemplateResult {
  const key = `state.${kind}.${value}`
  const words = key in panelTexts.strings ? host.words(key as PanelText) : value
  return html`<span class="status ${shapes[`${kind}.${value}`] ?? ''}">${words}</span>`
}
