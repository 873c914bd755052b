import type { Client, Customer, CustomerPage } from '@clientele/sdk'
import { announce, h } from '../dom.ts'
import { failureState } from '../failure.ts'
import { several } from '../format.ts'
import { latest } from '../latest.ts'
import { listFrame } from './list-frame.ts'
import { listTotals } from './list-totals.ts'
import { filterOf, isFiltered, sortOf, type Query } from './query.ts'
import { customerTable } from './table.ts'

type Actions = { open: (customer: Customer) => void; sort: (by: string) => void; clear: () => void; reload: () => void }

/** The list with its totals: it loads, goes on page by page, and draws every state it can be in. */
export const customerList = (client: Client, actions: Actions) => {
  const table = customerTable(actions)
  const totals = listTotals(client, table.head.allowMoney)
  const frame = listFrame(totals.element, { more: () => void loadMore(), reload: () => void load(query) })
  const pages = latest()
  let query: Query
  let cursor: string | null = null

  const pageFrom = (from: string | null, signal: AbortSignal) =>
    client.customers.list({ ...filterOf(query), sort: sortOf(query), ...(from !== null && { cursor: from }) }, { signal })
  const show = ({ data, nextCursor }: CustomerPage) => {
    cursor = nextCursor
    table.replace(data)
    frame.show(data.length > 0 ? table.element : emptyState(query, actions.clear), cursor !== null)
  }
  const append = ({ data, nextCursor }: CustomerPage) => {
    const last = table.last()
    cursor = nextCursor
    table.append(data)
    frame.settle(cursor !== null)
    announce(`${several(table.count(), 'customer', 'customers')} loaded`)
    // With the last page the button is gone; whoever pressed it goes on where the rows went on.
    if (cursor === null) last?.focus()
  }

  async function load(next: Query) {
    query = next
    table.head.show(query.sort)
    frame.wait()
    void totals.load(query, announce)
    await pages({
      load: (signal) => pageFrom(null, signal),
      show,
      fail: (error) => frame.show(failureState('The customers could not be loaded', error, actions.reload), false),
    })
  }
  const loadMore = () => pages({ load: (signal) => pageFrom(cursor, signal), show: append, fail: frame.showFailure })

  return {
    element: frame.element,
    load,
    table,
    showNews: frame.showNews,
    // What others change is shown and not said: nobody wants to hear each of it.
    loadTotals: () => totals.load(query),
    stop() {
      pages.stop()
      totals.stop()
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
