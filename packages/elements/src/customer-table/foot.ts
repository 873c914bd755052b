import { html, nothing, type TemplateResult } from 'lit'
import type { Customer, Money } from '@clientele/sdk'
import { summaryResource } from '../workspace/summary-resource.ts'
import { tableTexts } from './customer-table.strings.ts'
import type { RowSource } from './rows/row-source.ts'
import type { TableHost } from './table-part.ts'

/** How many rows there are, of how many, and the totals over what is shown. */
export function foot(host: TableHost, source: RowSource<Customer> | undefined, isGiven: boolean): TemplateResult {
  const { workspace, partTexts: texts } = host
  const summary = !isGiven && workspace ? summaryResource(workspace, host.state.filter).state.value : undefined
  const all =
    !isGiven && workspace && Object.keys(host.state.filter).length > 0 ? summaryResource(workspace, {}).state.value?.customers : undefined
  return html`<div class="foot" part="foot">
    <span class="count">${source && !source.isLoading ? counted(host, source, all) : '\u00a0'}</span>
    ${
      summary?.mrr && summary.mrr.length > 0
        ? html`<span class="sums"><span class="hide-narrow">${texts.text(tableTexts, 'totalMrr')}</span>${sums(summary.mrr, host)}</span>`
        : nothing
    }
  </div>`
}

function counted(host: TableHost, source: RowSource<Customer>, all: number | undefined): string {
  const { partTexts: texts } = host
  if (!source.isExact) return texts.text(tableTexts, 'atLeast', { n: source.total })
  if (all !== undefined && all > source.total) return texts.text(tableTexts, 'shownOf', { n: source.total, total: all })
  return texts.text(tableTexts, 'shown', { n: source.total })
}

const shownSums = 2

function sums(mrr: readonly Money[], { partTexts: texts }: TableHost): TemplateResult[] {
  const first = mrr.slice(0, shownSums).map((one) => {
    const { currency, amount } = texts.formats.money(one)
    return html`<bdi>${currency} <b>${amount}</b></bdi>`
  })
  return mrr.length > shownSums
    ? [...first, html`<span>${texts.text(tableTexts, 'moreCurrencies', { n: mrr.length - shownSums })}</span>`]
    : first
}
