import type { HandlersOf } from '../http/context.ts'
import { presentView } from './present.ts'

/** One's own views and those that others of the same partner share. */
export const list: HandlersOf<'views'>['list'] = async (_, { db, principal }) => {
  const rows = await db
    .selectFrom('views')
    .selectAll()
    .where('partner_id', '=', principal.partner.id)
    .where(({ or, eb }) => or([eb('owner_id', '=', principal.id), eb('shared', '=', true)]))
    .orderBy('name_key')
    .orderBy('id')
    .execute()
  return { data: rows.map((row) => presentView(row, principal)) }
}
