import { sql } from 'kysely'

/** That no partner at or above the one of a row was disabled: then nobody there is let in, and nothing goes out. */
export const inOrder = (row: string) => sql<boolean>`not exists (
  select 1 from partners o join partners a on a.id = any(o.ancestors) where o.id = ${sql.ref(`${row}.partner_id`)} and a.status <> 'active')`
