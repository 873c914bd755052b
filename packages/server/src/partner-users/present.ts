import type { Selectable } from 'kysely'
import type { PartnerUsersTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

/** The columns an answer is made of. Others, such as the password's hash, are not even read. */
export const personColumns = [
  'partner_users.id',
  'partner_users.partner_id',
  'partner_users.name',
  'partner_users.name_key',
  'partner_users.email',
  'partner_users.group',
  'partner_users.status',
  'partner_users.links_count',
  'partner_users.created_at',
] as const

type Row = Pick<Selectable<PartnerUsersTable>, 'id' | 'partner_id' | 'name' | 'email' | 'group' | 'status' | 'links_count' | 'created_at'>

/** A person as the API tells it. */
export const presentPerson = (row: Row) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  group: row.group,
  status: row.status,
  partnerId: row.partner_id,
  links: row.links_count,
  createdAt: toMillis(row.created_at),
})
