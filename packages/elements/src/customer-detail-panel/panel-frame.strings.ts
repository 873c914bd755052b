import { catalogue } from '../text/locale.ts'

/** What is said before the rest of the panel is here. */
export const frameTexts = catalogue('customer-detail-panel', {
  label: '{Customer.one}',
  loading: 'Loading {customer.one}',
})
