import type { Customer } from '@clientele/sdk'
import { h } from '../dom.ts'
import { country, hiddenMoney, moment, money, number, word } from '../format.ts'

/** A column: its key is what the API sorts by. */
export type Column = { key: string; title: string; class: string; highestFirst?: true; cell: (customer: Customer) => Node | string }

export const status = ({ status: value }: Customer) => h('span', { class: 'status', 'data-status': value }, word(value))
export const mrr = ({ mrr: value }: Customer) => (value ? money(value) : hiddenMoney())
const unknown = () => h('span', { class: 'quiet' }, '–')

/** All columns but the name, which heads its row. */
export const columns: Column[] = [
  { key: 'type', title: 'Type', class: 'c-type', cell: ({ type }) => word(type) },
  { key: 'status', title: 'Status', class: 'c-status', cell: status },
  { key: 'country', title: 'Country', class: 'c-country', cell: (customer) => country(customer.country) ?? unknown() },
  { key: 'users', title: 'Users', class: 'c-users end', highestFirst: true, cell: ({ counts }) => number(counts.users) },
  { key: 'mrr', title: 'MRR', class: 'c-mrr end', highestFirst: true, cell: mrr },
  {
    key: 'lastActivityAt',
    title: 'Last activity',
    class: 'c-activity',
    highestFirst: true,
    cell: ({ lastActivityAt }) => (lastActivityAt === null ? unknown() : moment(lastActivityAt)),
  },
]

/** The head of a row: the name opens the customer. Where there is no room for columns, what matters most stands below it. */
export const nameCell = (customer: Customer, open: () => void) =>
  h(
    'th',
    { scope: 'row', class: 'c-name' },
    h('button', { type: 'button', class: 'open', dir: 'auto', title: customer.name, onclick: open }, customer.name),
    h('span', { class: 'narrow-only', 'aria-hidden': 'true' }, status(customer)),
  )
