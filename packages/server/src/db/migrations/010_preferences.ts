import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    create table preferences (
      partner_id text collate "C" not null references partners,
      owner_id text collate "C" not null, -- a person or an API key
      "values" json not null, -- as it was sent: jsonb would refuse some text and order the keys anew
      updated_at timestamptz not null default now(),
      version int not null default 0,
      primary key (partner_id, owner_id)
    );
  `,
  )
