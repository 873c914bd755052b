import { h } from '../dom.ts'
import { failureLine } from '../failure.ts'

type Actions = { more: () => void; reload: () => void }

/** The box that the list lives in. It stays; only its inside changes, so nothing around it jumps. */
export const listFrame = (totals: HTMLElement, { more, reload }: Actions) => {
  const place = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'List of customers' })
  const news = h(
    'button',
    { type: 'button', class: 'news', hidden: true, onclick: reload },
    'The list has changed. ',
    h('b', {}, 'Show it'),
  )
  const moreButton = h('button', { type: 'button', class: 'button', hidden: true, onclick: more }, 'Load more')
  const failure = h('div')
  const foot = h('div', { class: 'foot' }, failure, totals, moreButton)
  const element = h('section', { class: 'frame', 'aria-label': 'Customers' }, news, place, foot)

  const settle = (more: boolean) => {
    element.removeAttribute('aria-busy')
    moreButton.hidden = !more
    failure.replaceChildren()
  }
  return {
    element,
    wait() {
      element.setAttribute('aria-busy', 'true')
      if (!place.hasChildNodes()) place.append(skeleton())
    },
    /** A list from its beginning, or what is there instead of one. */
    show(content: HTMLElement, more: boolean) {
      settle(more)
      place.scrollTop = 0
      place.replaceChildren(content)
      news.hidden = true
    },
    settle,
    showFailure: (error: unknown) => failure.replaceChildren(failureLine(error)),
    /** Says that rows came or went. They are not moved under the pointer: they wait until they are asked for. */
    showNews: () => (news.hidden = false),
  }
}

const skeleton = () =>
  h('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...Array.from({ length: 12 }, () => h('span', { class: 'bone' })))
