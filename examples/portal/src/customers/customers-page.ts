import type { Client } from '@clientele/sdk'
import { h } from '../dom.ts'
import { latest } from '../latest.ts'
import { customerPanel } from '../panel/customer-panel.ts'
import { customerList } from './customer-list.ts'
import { followChanges } from './follow-changes.ts'
import { addressOf, queryOf, type Query } from './query.ts'
import { summaryCards } from './summary.ts'
import { toolbar } from './toolbar.ts'
import { topBar } from './top-bar.ts'

/** The whole page once somebody is signed in: facts, list, and one customer beside it. */
export const customersPage = (client: Client, signOut: () => void) => {
  let query = queryOf(location.href)
  const facts = latest()
  const summary = summaryCards()
  const top = topBar(client, signOut)

  const change = (part: Partial<Query>) => {
    query = { ...query, ...part }
    history.replaceState(null, '', addressOf(query, location.href))
  }
  const narrow = (part: Partial<Query>) => {
    change(part)
    void list.load(query)
  }
  const open = (id: string | null) => {
    const before = query.customer
    change({ customer: id })
    list.table.markOpen(id)
    if (id !== null) return panel.open(id)
    panel.close()
    if (before !== null) list.table.focus(before)
  }
  const clear = () => {
    narrow({ search: '', status: '', hideInactive: false })
    tools.show(query)
    tools.focus()
  }
  const loadFacts = () => void facts({ load: (signal) => client.customers.summary({}, { signal }), show: summary.show, fail: summary.hide })
  const reload = () => {
    void top.load()
    loadFacts()
    void list.load(query)
  }

  const list = customerList(client, { open: ({ id }) => open(id), sort: (sort) => narrow({ sort }), clear, reload })
  const panel = customerPanel(client, () => open(null))
  const tools = toolbar(query, narrow)
  const main = h('main', {}, h('h1', {}, 'Customers'), summary.element, tools.element, list.element)

  // The stream is opened first, so that nothing is missed between loading and following.
  const stopFollowing = followChanges(client, { list, panel, loadFacts, reload })
  reload()
  if (query.customer !== null) open(query.customer)

  return {
    element: h('div', { class: 'page' }, top.element, main, panel.element),
    /** Leaves nothing behind that still calls. */
    stop() {
      stopFollowing()
      for (const part of [facts, top, list, panel]) part.stop()
    },
  }
}
