import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- Where customers.move takes them, and where each is brought back to by an undo.
    alter table jobs add column target_partner_id text collate "C";
    alter table job_items add column partner_before text collate "C";
  `,
  )
