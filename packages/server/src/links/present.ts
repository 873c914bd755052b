import type { Selectable } from 'kysely'
import type { LinksTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'

/** The columns of a link; where they are read, the person is joined as `partner_users`. */
export const linkColumns = [
  'links.customer_id',
  'links.user_id',
  'links.group',
  'links.linked_at',
  'links.updated_at',
  'links.version',
] as const
export const linkedPersonColumns = ['partner_users.name', 'partner_users.name_key', 'partner_users.email'] as const

export type LinkRow = Pick<Selectable<LinksTable>, 'customer_id' | 'user_id' | 'group' | 'linked_at' | 'updated_at' | 'version'> & {
  name: string
  email: string
}

/** A link as the API tells it. */
export const presentLink = (row: LinkRow) => ({
  customerId: row.customer_id,
  user: { id: row.user_id, name: row.name, email: row.email },
  group: row.group,
  linkedAt: toMillis(row.linked_at),
  updatedAt: toMillis(row.updated_at),
  version: row.version,
})
