import type { Customer } from '@clientele/sdk'
import { status } from '../customers/columns.ts'
import { h, name } from '../dom.ts'
import { word } from '../format.ts'

/** The panel without what is in it: a heading, which takes the keyboard when it opens, and the way back. */
export const panelFrame = (close: () => void) => {
  const title = h('h2', { id: 'panel-title', tabindex: '-1' })
  const facts = h('p', { class: 'facts' })
  const body = h('div', { class: 'panel-body' })
  const bar = h('header', {}, title, h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: close }, '×'))
  const element = h('aside', { class: 'panel', hidden: true, 'aria-labelledby': 'panel-title' }, bar, facts, body)
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  return {
    element,
    showHead(customer: Customer) {
      title.replaceChildren(name(customer.name))
      facts.replaceChildren(status(customer), word(customer.type))
    },
    showBody: (...content: HTMLElement[]) => body.replaceChildren(...content),
    /** Instead of a customer. */
    showNone(text: string, ...content: HTMLElement[]) {
      title.replaceChildren(text)
      facts.replaceChildren()
      body.replaceChildren(...content)
    },
    open() {
      element.hidden = false
      title.focus()
    },
    hide: () => (element.hidden = true),
  }
}
