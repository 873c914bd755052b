import type { Selectable } from 'kysely'
import type { CompanyUsersTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

/** One of a customer's own users as the API tells it. */
export const presentCompanyUser = (row: Selectable<CompanyUsersTable>) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  permissions: row.permissions,
  status: row.status,
  newEmail: row.new_email,
  lastSignInAt: row.last_sign_in_at && toMillis(row.last_sign_in_at),
  createdAt: toMillis(row.created_at),
  version: row.version,
})
