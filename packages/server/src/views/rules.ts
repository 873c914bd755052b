import { may, type Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { ViewRow } from './present.ts'

/** What the team sees is changed only by those who may share. */
export function requireSharing(principal: Principal) {
  if (!may(principal, 'views:share')) throw new Problem('forbidden', 'Sharing a view needs views:share.')
}

/** A view of one's own, which nobody changes until the transaction ends. One that others share can be seen, but not changed. */
export async function ownView(db: Db, principal: Principal, id: string): Promise<ViewRow> {
  const row = await db
    .selectFrom('views')
    .selectAll()
    .where('partner_id', '=', principal.partner.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (row.owner_id !== principal.id && !row.shared)) throw new Problem('not_found', 'There is no view with this id.')
  if (row.owner_id !== principal.id) throw new Problem('forbidden', `This view belongs to ${row.owner_name}. Save one of your own instead.`)
  return row
}

/** Turns the database's word on a name that is there already into a problem. */
export function nameTaken(name: string) {
  return (error: unknown): never => {
    if ((error as { code?: unknown } | null)?.code === '23505') throw new Problem('view_name_taken', `You have a view named "${name}".`)
    throw error
  }
}
