import type { CustomerSummary, Money } from '@clientele/sdk'
import { h, nodesOf } from '../dom.ts'
import { money, number } from '../format.ts'

/** Four facts that are always true. Currencies are never added up: the largest stands first, the others are one click away. */
export const summaryCards = () => {
  const element = h('dl', { class: 'summary' })
  const card = (title: string, ...figure: (Node | string)[]) => h('div', {}, h('dt', {}, title), h('dd', {}, ...figure))
  return {
    element,
    show: (summary: CustomerSummary) =>
      element.replaceChildren(
        card('Customers', number(summary.customers)),
        card('Companies', number(summary.companies)),
        card('Users', number(summary.users)),
        ...nodesOf([summary.mrr && card('Monthly recurring revenue', ...revenue(summary.mrr))]),
      ),
    showWaiting: () =>
      element.replaceChildren(
        ...['Customers', 'Companies', 'Users', 'Monthly recurring revenue'].map((title) => card(title, h('span', { class: 'bone' }))),
      ),
    clear: () => element.replaceChildren(),
  }
}

const revenue = ([largest, ...others]: readonly Money[]) => nodesOf([largest ? money(largest) : '0', others.length > 0 && more(others)])

const more = (others: readonly Money[]) =>
  h(
    'details',
    {},
    h('summary', {}, others.length === 1 ? 'and 1 more currency' : `and ${others.length} more currencies`),
    h('ul', {}, ...others.map((each) => h('li', {}, money(each)))),
  )
