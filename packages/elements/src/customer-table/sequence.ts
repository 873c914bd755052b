import type { Customer } from '@clientele/sdk'
import type { CustomerSequence } from '../workspace/surfaces.ts'
import type { RowSource } from './rows/row-source.ts'

interface Table {
  readonly total: number | undefined
  focusCustomer(customerId: string): Promise<void>
}

/** The way through the rows for a panel that was opened at one of them. */
export const sequenceAt = (table: Table, source: RowSource<Customer> | undefined, index: number): CustomerSequence => ({
  index,
  // It may be counted only after the panel has opened.
  get total() {
    return table.total
  },
  at: async (place) =>
    place < 0 || !source || (source.isExact && place >= source.total)
      ? undefined
      : (source.at(place) ?? (await source.range(place, place))[0]),
  focus: (place) => {
    const customer = source?.at(place)
    if (customer) void table.focusCustomer(customer.id)
    return customer !== undefined
  },
})
