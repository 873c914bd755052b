import type { Client, Customer, CustomerPage, CustomerSummary } from '@clientele/sdk'
import { announce, h, name, nodesOf } from '../dom.ts'
import { failureLine, failureState } from '../failure.ts'
import { money, several } from '../format.ts'
import { latest } from '../latest.ts'
import { filterOf, isFiltered, sortOf, type Query } from './query.ts'
import { customerTable } from './table.ts'

type Actions = { open: (customer: Customer) => void; sort: (by: string) => void; clear: () => void; reload: () => void }

/** The list with its totals: it loads, goes on page by page, and draws every state it can be in. */
export const customerList = (client: Client, actions: Actions) => {
  const table = customerTable(actions)
  const more = h('button', { type: 'button', class: 'button', hidden: true, onclick: () => void loadMore() }, 'Load more')
  const totals = h('p', { class: 'totals' })
  const place = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'List of customers' })
  const news = h('button', { type: 'button', class: 'news', hidden: true, onclick: () => void load(query) })
  const foot = h('div', { class: 'foot' }, totals, more)
  const element = h('section', { class: 'frame', 'aria-label': 'Customers' }, news, place, foot)
  const pages = latest()
  const sums = latest()
  let query: Query
  let cursor: string | null = null

  const show = (page: CustomerPage) => {
    element.removeAttribute('aria-busy')
    table.replace(page.data)
    place.replaceChildren(page.data.length > 0 ? table.element : emptyState(query, actions.clear))
    goOn(page)
    news.hidden = true
  }
  const goOn = (page: CustomerPage) => {
    cursor = page.nextCursor
    more.hidden = cursor === null
  }

  async function load(next: Query) {
    query = next
    table.head.show(query.sort)
    element.setAttribute('aria-busy', 'true')
    if (!place.hasChildNodes()) place.append(skeleton())
    void loadTotals(announce)
    await pages({
      load: (signal) => client.customers.list({ ...filterOf(query), sort: sortOf(query) }, { signal }),
      show: (page) => {
        place.scrollTop = 0
        show(page)
      },
      fail: (error) => {
        element.removeAttribute('aria-busy')
        more.hidden = true
        place.replaceChildren(failureState('The customers could not be loaded', error, actions.reload))
      },
    })
  }

  async function loadMore() {
    const last = place.querySelector('tbody tr:last-child')?.getAttribute('data-id')
    await pages({
      load: (signal) => client.customers.list({ ...filterOf(query), sort: sortOf(query), ...(cursor !== null && { cursor }) }, { signal }),
      show: (page) => {
        table.append(page.data)
        goOn(page)
        announce(`${several(table.count(), 'customer', 'customers')} loaded`)
        // The button is gone on the last page; whoever pressed it goes on from where the rows went on.
        if (more.hidden && last) table.focus(last)
      },
      fail: (error) => foot.prepend(failureLine(error)),
    })
  }

  const showTotals = (summary: CustomerSummary, say: (count: string) => void) => {
    table.head.allowMoney(summary.mrr !== undefined)
    const count = several(summary.customers, 'customer', 'customers')
    say(count)
    const [largest, second, ...others] = summary.mrr ?? []
    const sum =
      largest &&
      h(
        'span',
        {},
        'MRR ',
        money(largest),
        second && ' · ',
        second && money(second),
        others.length > 0 && ` · ${several(others.length, 'currency', 'currencies')} more`,
      )
    totals.replaceChildren(...nodesOf([h('b', {}, name(count)), sum]))
  }
  // What others change is shown and not said: nobody wants to hear each of it.
  const loadTotals = (say: (count: string) => void = () => {}) =>
    sums({
      load: (signal) => client.customers.summary(filterOf(query), { signal }),
      show: (summary) => showTotals(summary, say),
      fail: () => totals.replaceChildren('The total could not be loaded.'),
    })

  return {
    element,
    load,
    loadTotals,
    markOpen: table.markOpen,
    focus: table.focus,
    shows: table.has,
    update: table.update,
    remove: table.remove,
    /** Says that rows came or went. They are not moved under the pointer: they wait until they are asked for. */
    showNews() {
      news.replaceChildren('The list has changed. ', h('b', {}, 'Show it'))
      news.hidden = false
    },
    stop() {
      pages.stop()
      sums.stop()
    },
  }
}

const emptyState = (query: Query, clear: () => void) =>
  isFiltered(query)
    ? h(
        'div',
        { class: 'state' },
        h('h2', {}, query.search ? `No customers match “${query.search}”` : 'No customers match'),
        h('p', {}, 'Try fewer letters, or take the filters off.'),
        h('button', { type: 'button', class: 'button', onclick: clear }, 'Show all customers'),
      )
    : h(
        'div',
        { class: 'state' },
        h('h2', {}, 'No customers yet'),
        h('p', {}, 'You see customers here as soon as somebody creates one, or links you to one.'),
      )

const skeleton = () =>
  h('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...Array.from({ length: 12 }, () => h('span', { class: 'bone' })))
