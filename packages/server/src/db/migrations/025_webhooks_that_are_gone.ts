import type { Kysely } from 'kysely'
import { statements } from './statements.ts'

export const up = (db: Kysely<unknown>) =>
  statements(
    db,
    `
    -- An address may say itself that it is gone for good.
    alter table webhook_endpoints
      drop constraint webhook_endpoints_disabled_by_check,
      add constraint webhook_endpoints_disabled_by_check check (disabled_by in ('person', 'failures', 'gone'));
  `,
  )
