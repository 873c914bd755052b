import { warn } from '../warn.ts'
import type { CustomerTable } from './customer-table.ts'

/** Columns that a host has written as templates in the table: their code comes where there are some. */
export function ownTemplates(table: CustomerTable): void {
  if (table.columns || !table.querySelector('template[slot=column]')) return
  import('./template-columns.ts').then(
    ({ templateColumns }) => (table.columns ??= templateColumns(table)),
    () => warn('The columns in the markup of a <customer-table> are not shown: their code could not be loaded.'),
  )
}
