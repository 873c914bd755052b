import type { Client, CustomerSummary } from '@clientele/sdk'
import { h, name, nodesOf } from '../dom.ts'
import { money, several } from '../format.ts'
import { latest } from '../latest.ts'
import { filterOf, type Query } from './query.ts'

/** How many customers match, and what they bring in: exact under any filter. `onMoney` is told whether amounts are shown to this person at all. */
export const listTotals = (client: Client, onMoney: (shown: boolean) => void) => {
  const element = h('p', { class: 'totals' })
  const run = latest()
  const show = (summary: CustomerSummary, say: (count: string) => void) => {
    const count = several(summary.customers, 'customer', 'customers')
    const [largest, second, ...others] = summary.mrr ?? []
    const more = others.length > 0 && ` · ${several(others.length, 'currency', 'currencies')} more`
    const sum = largest && h('span', {}, 'MRR ', money(largest), second && ' · ', second && money(second), more)
    element.replaceChildren(...nodesOf([h('b', {}, name(count)), sum]))
    onMoney(summary.mrr !== undefined)
    say(count)
  }
  return {
    element,
    load: (query: Query, say: (count: string) => void = () => {}) =>
      run({
        load: (signal) => client.customers.summary(filterOf(query), { signal }),
        show: (summary) => show(summary, say),
        fail: () => element.replaceChildren('The total could not be loaded.'),
      }),
    stop: run.stop,
  }
}
