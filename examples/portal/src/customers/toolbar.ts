import { h } from '../dom.ts'
import { whenQuiet } from '../latest.ts'
import type { Query } from './query.ts'

const statuses = { '': 'Any but deleted', active: 'Active', inactive: 'Inactive', suspended: 'Suspended', deleted: 'Deleted' }

/** What narrows the list down. It reports each change as it is made. */
export const toolbar = (query: Query, onChange: (change: Partial<Query>) => void) => {
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Name, e-mail or number',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const status = h('select', { id: 'status' }, ...Object.entries(statuses).map(([value, text]) => h('option', { value }, text)))
  const hideInactive = h('input', { type: 'checkbox', role: 'switch', id: 'hide-inactive' })

  // A short pause, so that a quick typist does not ask for each letter.
  search.addEventListener(
    'input',
    whenQuiet(120, () => onChange({ search: search.value.trim() })),
  )
  status.addEventListener('change', () => onChange({ status: status.value }))
  hideInactive.addEventListener('change', () => onChange({ hideInactive: hideInactive.checked }))

  const show = (next: Query) => {
    search.value = next.search
    status.value = next.status
    hideInactive.checked = next.hideInactive
  }
  show(query)

  return {
    element: h(
      'search',
      { class: 'toolbar' },
      h('label', { class: 'visually-hidden', for: 'search' }, 'Search customers'),
      search,
      h('label', { class: 'field' }, 'Status', status),
      h(
        'label',
        { class: 'switch', title: 'Leaves out those with no order and no activity for more than 30 days and no revenue' },
        hideInactive,
        'Hide inactive',
      ),
    ),
    show,
    focus: () => search.focus(),
  }
}
