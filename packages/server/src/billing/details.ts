import type { BillingUpdate } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import { isSame, withoutEmptyLines, type CustomerRow } from '../customers/row.ts'
import type { Db } from '../db/database.ts'
import type { BillingAddressesTable } from '../db/schema.ts'

/** What a person writes of how a customer is billed. */
export type Details = Omit<Selectable<BillingAddressesTable>, 'partner_id' | 'customer_id'>

const nothing: Details = { address: null, country: null, email: null, reference: null, tax_number: null, version: 1 }

/** What was written; of a customer of which nothing was, it is all the customer's own. */
export async function detailsOf(db: Db, { partner_id, id }: Pick<CustomerRow, 'partner_id' | 'id'>): Promise<Details> {
  const row = await db
    .selectFrom('billing_addresses')
    .select(['address', 'country', 'email', 'reference', 'tax_number', 'version'])
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .executeTakeFirst()
  return row ?? nothing
}

/** The columns that an input sets; what it leaves out stays as it was. */
export function detailsWith(before: Details, { address, country, email, reference, taxNumber }: z.output<typeof BillingUpdate>): Details {
  return {
    ...before,
    ...(address !== undefined && { address: address && withoutEmptyLines(address) }),
    ...(country !== undefined && { country }),
    ...(email !== undefined && { email }),
    ...(reference !== undefined && { reference }),
    ...(taxNumber !== undefined && { tax_number: taxNumber }),
  }
}

/** The fields as the log names them, and the columns they are kept in. They stand beside those of the customer there. */
const columnOf = {
  billingAddress: 'address',
  billingCountry: 'country',
  billingEmail: 'email',
  billingReference: 'reference',
  taxNumber: 'tax_number',
} as const satisfies Record<string, keyof Details>

/** The fields in which two differ, by the names that the log has for them. */
export const changedDetails = (before: Details, after: Details) =>
  (Object.keys(columnOf) as (keyof typeof columnOf)[]).filter((field) => !isSame(before[columnOf[field]], after[columnOf[field]]))
