import { sql } from 'kysely'

/** An organisation number of `customers` as it is compared. As the index has it; see migration 015. */
export const numberKey = sql`upper(translate(customers.organisation_number, ${sql.lit(' .-/\u00a0')}, '') collate "C")`

/** The same of one that somebody wrote. */
export const numberOf = (written: string | null | undefined): string =>
  (written ?? '').replace(/[ .\-/\u00a0]/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase())
