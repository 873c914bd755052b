import { catalogue } from '../text/locale.ts'

export const summaryTexts = catalogue('customer-summary', {
  customers: '{Customer.other}',
  companies: 'Companies',
  users: 'Users',
  mrr: 'Monthly recurring revenue',
  label: 'Totals',
  moreCurrencies: '{n, plural, one {and # more currency} other {and # more currencies}}',
  active: '{n, plural, other {# active}}',
  share: '{percent} of all',
  perCustomer: '{number} each on average',
  loading: 'The totals are loading',
})
