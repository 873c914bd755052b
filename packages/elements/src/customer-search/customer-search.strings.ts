import { catalogue } from '../text/locale.ts'
import type { Texts } from '../text/texts.ts'

export const searchTexts = catalogue('customer-search', {
  found: 'What was found',
  recent: 'Opened last',
  customers: '{Customer.other}',
  users: 'Users',
  partners: 'Resellers',
  actions: 'Actions',
  searching: 'Searching…',
  'customers.none': 'No {customer.other} match',
  'users.none': 'No users match',
  'partners.none': 'No resellers match',
  'actions.none': 'No actions match',
  nothing: 'Type a name, an e-mail address or a number',
  failed: 'Could not be searched: {reason} Try again',
  customersOf: '{n, plural, one {# {customer.one}} other {# {customer.other}}}',
  manageUsers: 'Manage users of {name}',
  results: '{n, plural, =0 {Nothing was found} one {# result} other {# results}}',
  choose: 'Choose',
  open: 'Open',
  openPage: 'Open as a page',
})

export type SearchKey = keyof (typeof searchTexts)['strings']

/** For templates: a text of this element by its key. */
export const searchText =
  (texts: Texts) =>
  (key: SearchKey, values?: Readonly<Record<string, unknown>>): string =>
    texts.text(searchTexts, key, values)
