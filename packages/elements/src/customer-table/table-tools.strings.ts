import { catalogue } from '../text/locale.ts'

/** What is said of the columns and above the rows. */
export const toolsTexts = catalogue('customer-table', {
  export: 'Export',
  import: 'Import',
  invite: 'Invite',
  sortAscending: 'Sort: lowest first',
  sortDescending: 'Sort: highest first',
  pin: 'Keep in sight',
  unpin: 'Let it scroll',
  hide: 'Hide the column',
  moveBack: 'Move towards the start',
  moveOn: 'Move towards the end',
  sortedUp: 'Sorted by {column}, lowest first',
  sortedDown: 'Sorted by {column}, highest first',
  moved: '{column}, {place} of {count}',
  resized: '{column}, {width} pixels wide',
  close: 'Close',
})
