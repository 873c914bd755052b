import { catalogue } from '../text/locale.ts'

/** What is said before anything is looked for. */
export const searchFrameTexts = catalogue('customer-search', {
  label: 'Search everything',
  field: 'Search {customer.other}, users, resellers and actions',
  escape: 'Esc',
  close: 'Close the search',
})
