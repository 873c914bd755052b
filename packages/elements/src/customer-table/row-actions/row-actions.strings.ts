import { catalogue } from '../../text/locale.ts'

/** The words for what can be done with one row. */
export const rowActionTexts = catalogue('customer-table-row', {
  open: 'Open',
  edit: 'Edit',
  users: 'Manage users',
  dashboard: 'View dashboard',
  billing: 'View billing',
  act: 'View as {customer.one}',
})
