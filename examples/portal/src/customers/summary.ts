import type { CustomerSummary } from '@clientele/sdk'
import { h } from '../dom.ts'
import { money, number, several } from '../format.ts'

/** Four facts that are always true. Currencies are never added up: the largest stands first, the others are one click away. */
export const summaryCards = () => {
  const bone = () => h('span', { class: 'bone' })
  const [customers, companies, users, largest] = [h('dd', {}, bone()), h('dd', {}, bone()), h('dd', {}, bone()), h('span', {}, bone())]
  const others = h('ul', { id: 'currencies', popover: 'auto' })
  const more = h('button', { type: 'button', class: 'link', popovertarget: 'currencies', hidden: true })
  const card = (title: string, figure: HTMLElement) => h('div', {}, h('dt', {}, title), figure)
  const revenue = card('Monthly recurring revenue', h('dd', {}, largest, more, others))
  const element = h('dl', { class: 'summary' }, card('Customers', customers), card('Companies', companies), card('Users', users), revenue)

  return {
    element,
    // Only what changes is drawn anew, so that an open list of currencies stays open, and the keyboard where it is.
    show(summary: CustomerSummary) {
      element.hidden = false
      customers.textContent = number(summary.customers)
      companies.textContent = number(summary.companies)
      users.textContent = number(summary.users)
      const [first, ...rest] = summary.mrr ?? []
      revenue.hidden = summary.mrr === undefined
      largest.replaceChildren(first ? money(first) : '0')
      more.hidden = rest.length === 0
      more.textContent = `and ${several(rest.length, 'more currency', 'more currencies')}`
      others.replaceChildren(...rest.map((each) => h('li', {}, money(each))))
    },
    hide: () => (element.hidden = true),
  }
}
