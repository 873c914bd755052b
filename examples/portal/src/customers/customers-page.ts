import type { Client, Session } from '@clientele/sdk'
import { h, name } from '../dom.ts'
import { word } from '../format.ts'
import { latest } from '../latest.ts'
import { customerPanel } from '../panel/customer-panel.ts'
import { customerList } from './customer-list.ts'
import { followChanges } from './follow-changes.ts'
import { addressOf, queryOf, type Query } from './query.ts'
import { summaryCards } from './summary.ts'
import { toolbar } from './toolbar.ts'

/** The whole page once somebody is signed in: facts, list, and one customer beside it. */
export const customersPage = (client: Client, signOut: () => void) => {
  let query = queryOf(location.href)
  const facts = latest()
  const summary = summaryCards()

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
    list.markOpen(id)
    if (id !== null) return panel.open(id)
    panel.close()
    if (before !== null) list.focus(before)
  }

  const reload = () => {
    void list.load(query)
    void loadFacts()
    void loadSession()
  }

  const list = customerList(client, {
    reload,
    open: ({ id }) => open(id),
    sort: (sort) => narrow({ sort }),
    clear: () => {
      narrow({ search: '', status: '', hideInactive: false })
      tools.show(query)
      tools.focus()
    },
  })
  const panel = customerPanel(client, { close: () => open(null) })
  const tools = toolbar(query, narrow)
  const loadFacts = () => facts({ load: (signal) => client.customers.summary({}, { signal }), show: summary.show, fail: summary.hide })

  const me = h('span', { class: 'me' })
  const brand = h('b', { class: 'brand' })
  const showSession = ({ person, group, branding }: Session) => {
    brand.replaceChildren(name(branding.name))
    me.replaceChildren(person ? name(person.name) : '', h('span', { class: 'badge' }, word(group)))
  }

  const element = h(
    'div',
    { class: 'page' },
    h('header', { class: 'top' }, brand, me, h('button', { type: 'button', class: 'button', onclick: signOut }, 'Sign out')),
    h('main', {}, h('h1', {}, 'Customers'), summary.element, tools.element, list.element),
    panel.element,
  )

  const session = latest()
  const loadSession = () => session({ load: (signal) => client.session.retrieve({ signal }), show: showSession, fail: () => {} })

  const stopFollowing = followChanges(client, { list, panel, loadFacts: () => void loadFacts(), reload })
  reload()
  if (query.customer !== null) open(query.customer)

  return {
    element,
    /** Leaves nothing behind that still calls. */
    stop() {
      stopFollowing()
      for (const part of [facts, session, list, panel]) part.stop()
    },
  }
}
