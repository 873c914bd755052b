import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

// The address stands in the index of domains, so that a customer is found by it without a look at all that share its domain.
export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    drop index customers_mail;
    create index customers_mail on customers (split_part(email_key, '@', 2), email_key, partner_id) where email_key is not null;
  `,
  )
