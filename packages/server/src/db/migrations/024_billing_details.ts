import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// The table keeps its name although there is more than an address in it now: servers of the version before still read it while this one starts.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    alter table billing_addresses
      alter column address drop not null,
      add column email text,
      add column reference text,
      add column tax_number text,
      add column version integer not null default 1;

    -- Two may change the same person: the second is told of what the first one wrote.
    alter table company_users add column version integer not null default 1;
  `,
  )
