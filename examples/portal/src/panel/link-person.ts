import type { Client, PartnerUser } from '@clientele/sdk'
import { h, name } from '../dom.ts'
import { failureLine } from '../failure.ts'
import { latest, whenQuiet } from '../latest.ts'

/** Finds somebody who is not linked yet. Only those the server offers can be chosen: people who are active, no admins and not linked. */
export const linkPerson = (client: Client, customer: string, choose: (person: PartnerUser) => Promise<void>) => {
  const search = h('input', { type: 'search', id: 'linkable', autocomplete: 'off', placeholder: 'Name or e-mail' })
  const found = h('ul', { class: 'found' })
  const box = h(
    'details',
    { class: 'link-person' },
    h('summary', { class: 'button' }, 'Link a person'),
    h('label', { class: 'visually-hidden', for: 'linkable' }, 'Find a person to link'),
    search,
    found,
  )
  const run = latest()

  const offer = (person: PartnerUser) => {
    const chosen = () => {
      box.open = false
      box.querySelector('summary')?.focus()
      void choose(person)
    }
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'person', onclick: chosen },
        h('span', {}, name(person.name)),
        h('span', { class: 'quiet' }, name(person.email)),
      ),
    )
  }
  const load = () =>
    void run({
      load: (signal) =>
        client.links.linkable(customer, { limit: 8, ...(search.value.trim() && { search: search.value.trim() }) }, { signal }),
      show: ({ data }) =>
        found.replaceChildren(
          ...(data.length > 0
            ? data.map(offer)
            : [h('li', { class: 'quiet' }, search.value ? 'Nobody matches.' : 'Everybody who can be linked is.')]),
        ),
      fail: (error) => found.replaceChildren(h('li', {}, failureLine(error))),
    })

  search.addEventListener('input', whenQuiet(120, load))
  box.addEventListener('toggle', () => {
    if (!box.open) return
    search.value = ''
    search.focus()
    load()
  })
  return { element: box, stop: run.stop }
}
