import type { Selectable } from 'kysely'
import type { InvitationsTable } from '../db/mail-tables.ts'
import { toMillis } from '../db/types.ts'

export type InvitationRow = Selectable<InvitationsTable>

/** How long an invitation can be accepted after it was last sent. */
export const invitationLastsMs = 7 * 86_400_000

/** One that waited too long has expired, whether anybody wrote that down or not. */
export const statusOf = (row: Pick<InvitationRow, 'status' | 'expires_at'>, now: Date) =>
  row.status === 'pending' && new Date(row.expires_at) <= now ? 'expired' : row.status

export const presentInvitation = (row: InvitationRow, now: Date) => ({
  id: row.id,
  name: row.name,
  admin: { firstName: row.first_name, lastName: row.last_name, email: row.email },
  status: statusOf(row, now),
  partnerId: row.partner_id,
  customerId: row.customer_id,
  invitedBy: row.invited_by,
  createdAt: toMillis(row.created_at),
  expiresAt: toMillis(row.expires_at),
})
