import type { Customer } from '@clientele/sdk'
import { h } from '../dom.ts'
import { columns, nameCell } from './columns.ts'
import { headRow } from './table-head.ts'

type Actions = { open: (customer: Customer) => void; sort: (by: string) => void }

/** The rows of the list. It shows what it is given and says what was chosen; loading is the page's affair. */
export const customerTable = ({ open, sort }: Actions) => {
  const head = headRow(sort)
  const body = h('tbody')
  const table = h(
    'table',
    { class: 'customers' },
    h('caption', { class: 'visually-hidden' }, 'Customers'),
    h('thead', {}, head.element),
    body,
  )
  const rows = new Map<string, HTMLTableRowElement>()
  let opened: string | null = null

  const rowOf = (customer: Customer) => {
    const cells = columns.map((column) => h('td', { class: column.class }, column.cell(customer)))
    const row = h(
      'tr',
      { 'data-id': customer.id },
      nameCell(customer, () => open(customer)),
      ...cells,
    )
    row.addEventListener('click', ({ target }) => {
      // The button in the row speaks for itself; elsewhere a click means the row, unless it was made to select text.
      if (!(target as Element).closest('button') && getSelection()?.isCollapsed !== false) open(customer)
    })
    row.classList.toggle('is-open', customer.id === opened)
    rows.set(customer.id, row)
    return row
  }
  const buttonOf = (row: Element | null | undefined) => row?.querySelector<HTMLButtonElement>('button.open')

  table.addEventListener('keydown', (event) => {
    const row = (event.target as Element).closest('tbody tr')
    const next = event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : undefined
    if (!buttonOf(next)) return
    event.preventDefault()
    buttonOf(next)?.focus()
  })

  return {
    element: table,
    head,
    has: (id: string) => rows.has(id),
    count: () => rows.size,
    replace(customers: readonly Customer[]) {
      rows.clear()
      body.replaceChildren(...customers.map(rowOf))
    },
    append: (customers: readonly Customer[]) => body.append(...customers.filter(({ id }) => !rows.has(id)).map(rowOf)),
    /** Draws one row anew where it stands; the keyboard stays on it. */
    update(customer: Customer) {
      const old = rows.get(customer.id)
      if (!old) return
      const hadFocus = old.contains(document.activeElement)
      old.replaceWith(rowOf(customer))
      if (hadFocus) buttonOf(rows.get(customer.id))?.focus()
    },
    remove(id: string) {
      rows.get(id)?.remove()
      rows.delete(id)
    },
    markOpen(id: string | null) {
      opened = id
      for (const [key, row] of rows) row.classList.toggle('is-open', key === id)
    },
    /** The button of the last row there is. */
    last: () => buttonOf(body.lastElementChild),
    focus: (id: string) => buttonOf(rows.get(id))?.focus(),
  }
}
