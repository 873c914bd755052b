import type { Client, Customer } from '@clientele/sdk'
import { h, name } from '../dom.ts'
import { failureState } from '../failure.ts'
import { latest } from '../latest.ts'
import { status } from '../customers/columns.ts'
import { word } from '../format.ts'
import { details } from './details.ts'
import { historySection } from './history.ts'
import { peopleSection } from './people.ts'

/** One customer beside the list. The list stays usable; Esc closes and goes back to the row. */
export const customerPanel = (client: Client, { close }: { close: () => void }) => {
  const title = h('h2', { id: 'panel-title', tabindex: '-1' })
  const facts = h('p', { class: 'facts' })
  const body = h('div', { class: 'panel-body' })
  const bar = h('header', {}, title, h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: close }, '×'))
  const element = h('aside', { class: 'panel', hidden: true, 'aria-labelledby': 'panel-title' }, bar, facts, body)
  const load = latest()
  let shown: { id: string; sections: { stop: () => void; load: () => void }[]; details: HTMLElement } | undefined

  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })

  const showHead = (customer: Customer) => {
    title.replaceChildren(name(customer.name))
    facts.replaceChildren(status(customer), word(customer.type))
  }
  const show = (customer: Customer) => {
    showHead(customer)
    // A change from elsewhere draws the facts anew and leaves alone what somebody may be typing into.
    if (shown?.id === customer.id) {
      const fresh = details(customer)
      shown.details.replaceWith(fresh)
      shown.details = fresh
      for (const section of shown.sections) section.load()
      return
    }
    const sections = [peopleSection(client, customer), historySection(client, customer.id)]
    shown = { id: customer.id, sections, details: details(customer) }
    body.replaceChildren(shown.details, ...sections.map((section) => section.element))
    for (const section of sections) section.load()
  }
  const retrieve = (id: string) =>
    load({
      load: (signal) => client.customers.retrieve(id, { signal }),
      show,
      fail: (error) => {
        leave()
        title.replaceChildren('Customer')
        facts.replaceChildren()
        body.replaceChildren(failureState('This customer could not be loaded', error, () => void retrieve(id)))
      },
    })
  const leave = () => {
    for (const section of shown?.sections ?? []) section.stop()
    shown = undefined
  }
  const stop = () => {
    load.stop()
    leave()
  }

  let wanted: string | null = null
  return {
    element,
    open(id: string) {
      if (wanted !== id) {
        stop()
        body.replaceChildren()
        facts.replaceChildren()
        title.replaceChildren('Loading …')
      }
      wanted = id
      element.hidden = false
      title.focus()
      void retrieve(id)
    },
    close() {
      wanted = null
      stop()
      element.hidden = true
    },
    /** Loads anew what is open, if it is among what changed. */
    refresh(changed: ReadonlySet<string>) {
      if (wanted !== null && changed.has(wanted)) void retrieve(wanted)
    },
    stop,
  }
}
