import { sql } from 'kysely'

/** The number of a customer as it is compared, in a query of `customers`: as the index has it, see migration 015. */
export const numberKey = sql<string>`upper(translate(customers.organisation_number, ${sql.lit(' .-/\u00a0')}, '') collate "C")`

/** A number as it is compared: blanks, dots and dashes do not count. */
export const numberOf = (written: string | null | undefined): string =>
  (written ?? '').replace(/[ .\-/\u00a0]/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase())
