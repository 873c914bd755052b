import type { Customer, Invoice } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import type { PagedList } from '../workspace/paged-list.ts'
import type { BillingFacts } from './billing-facts.ts'
import { dated } from './dated.ts'
import { listBody } from './list-body.ts'
import { listOf } from './list-of.ts'
import { rows, stateOf } from './list-rows.ts'
import type { PanelHost, PanelSection } from './panel-host.ts'

/** What the customer was billed, the newest first. */
export class InvoicesSection implements PanelSection {
  readonly #host: PanelHost
  readonly #billing: BillingFacts
  readonly #list: PagedList<Invoice>

  constructor(host: PanelHost, billing: BillingFacts) {
    this.#host = host
    this.#billing = billing
    this.#list = listOf<Invoice>(host, {
      section: 'invoices',
      name: 'invoices',
      list: (client, id, query, options) => client.invoices.list(id, query, options),
    })
  }

  render({ counts }: Customer): TemplateResult {
    const host = this.#host
    const { value } = this.#billing
    const { formats } = host.partTexts
    const owed = value && value.outstanding.amount !== 0 ? formats.moneyText(value.outstanding) : undefined
    const first = value?.nextInvoiceOn
    return html`<section class="section">
      ${listBody(host, this.#list, {
        empty: [
          host.words('invoices.none'),
          first ? host.words('invoices.none.next', { date: formats.day(first) }) : host.words('invoices.none.do'),
        ],
        head: owed
          ? host.words('invoices.countOwed', { n: counts.invoices, amount: owed })
          : host.words('invoices.count', { n: counts.invoices }),
        total: counts.invoices,
        lines: (invoices) =>
          rows(
            host,
            host.words('section.invoices'),
            invoices.map((invoice) => ({
              ...{ title: html`<bdi>${invoice.number}</bdi>`, more: this.#dates(invoice) },
              ...{ amount: invoice.amount, state: stateOf(host, 'invoice', invoice.status) },
            })),
          ),
      })}
    </section>`
  }

  #dates({ status, issuedAt, dueAt, paidAt }: Invoice): TemplateResult {
    const host = this.#host
    const then = paidAt
      ? dated(host, 'invoices.paid', paidAt)
      : status === 'open' || status === 'overdue'
        ? dated(host, status === 'overdue' ? 'invoices.wasDue' : 'invoices.due', dueAt)
        : nothing
    return html`${dated(host, 'invoices.issued', issuedAt)}${then === nothing ? nothing : html` · ${then}`}`
  }
}
