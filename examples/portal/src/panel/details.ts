import type { Customer } from '@clientele/sdk'
import { h, name, nodesOf } from '../dom.ts'
import { country, date, hiddenMoney, moment, money, number, word } from '../format.ts'

/** The facts of a customer. What is not known is left out; what is not shown to this person says so. */
export const details = (customer: Customer) => {
  const { counts, contact, address } = customer
  const town = [address?.postalCode, address?.city, address?.region].filter(Boolean).join(' ')
  const lines = [address?.line1, address?.line2, address?.line3, town].filter(Boolean)
  return h(
    'section',
    { 'aria-labelledby': 'details-title' },
    h('h3', { id: 'details-title', class: 'visually-hidden' }, 'Details'),
    h(
      'ul',
      { class: 'counts' },
      ...(['users', 'orders', 'invoices', 'tickets'] as const).map((what) =>
        h('li', {}, h('b', {}, number(counts[what])), h('span', {}, word(what))),
      ),
    ),
    h(
      'dl',
      {},
      ...pair('MRR', customer.mrr ? money(customer.mrr) : hiddenMoney()),
      ...pair('ARR', customer.arr ? money(customer.arr) : hiddenMoney()),
      ...pair('E-mail', customer.email && h('a', { href: `mailto:${customer.email}` }, customer.email)),
      ...pair('Phone', customer.phone && name(customer.phone)),
      ...pair('Contact', contact && name(contact.name)),
      ...pair('Address', lines.length > 0 && h('span', {}, ...lines.map((line) => h('span', { class: 'line' }, name(line ?? ''))))),
      ...pair('Country', country(customer.country)),
      ...pair('Organisation number', customer.organisationNumber && name(customer.organisationNumber)),
      ...pair('Partner', name(customer.partner.name)),
      ...pair('Risk', customer.risk && name(`${word(customer.risk.band)}, ${customer.risk.score} of 100`)),
      ...pair('Last activity', customer.lastActivityAt && moment(customer.lastActivityAt)),
      ...pair('Last order', customer.lastOrderAt && name(date(customer.lastOrderAt))),
      ...pair('Customer since', name(date(customer.createdAt))),
      ...pair('Can be restored until', customer.purgeAt && name(date(customer.purgeAt))),
      ...pair('Your group here', word(customer.group)),
    ),
  )
}

const pair = (term: string, value: Node | string | null | false) => nodesOf(value ? [h('dt', {}, term), h('dd', {}, value)] : [])
