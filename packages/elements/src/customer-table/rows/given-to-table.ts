import type { Customer } from '@clientele/sdk'
import type { CustomerTable } from '../customer-table.ts'
import { GivenRows } from './given-rows.ts'
import type { RowSource } from './row-source.ts'

/** Rows of the host's own, in the order the table is sorted by. */
export function givenRows(table: CustomerTable, rows: readonly Customer[]): RowSource<Customer> {
  const { sort } = table
  const column = table.hasUpdated ? table.allColumns.find((one) => one.sort === sort.replace(/^-/, '')) : undefined
  const value = column?.value
  return new GivenRows(rows, undefined, value && { value, descending: sort.startsWith('-') }, table.partTexts.formats.collator())
}
