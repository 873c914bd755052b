import { sql } from 'kysely'
import * as z from 'zod'
import { cursorText, pageOf, readCursor } from '../http/cursor.ts'
import type { HandlersOf } from '../http/context.ts'
import { personColumns, presentPerson } from '../partner-users/present.ts'
import { likeWords } from '../text/like.ts'
import { presentLink } from './present.ts'
import { customerToRead, linksWithPeople } from './rows.ts'

const place = z.tuple([cursorText, cursorText])

/** Who is linked, by name. */
export const list: HandlersOf<'links'>['list'] = async ({ params, input: { search, limit, cursor } }, { db, principal }) => {
  const customer = await customerToRead(db, principal, params.customer)
  const kind = ['links', customer.id, search ?? null]
  const after = await readCursor(cursor, kind, place)
  let query = linksWithPeople(db, customer)
  for (const words of likeWords(search)) query = query.where('search_key', 'like', words)
  if (after) query = query.where(sql<boolean>`(name_key, user_id) > (${after[0]}, ${after[1]})`)
  const rows = await query
    .orderBy('name_key')
    .orderBy('user_id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, kind, (row) => [row.name_key, row.user_id], presentLink)
}

/** Who can still be linked: active people of the customer's partner who do not see every customer anyway. */
export const linkable: HandlersOf<'links'>['linkable'] = async ({ params, input: { search, limit, cursor } }, { db, principal }) => {
  const customer = await customerToRead(db, principal, params.customer)
  const kind = ['linkable', customer.id, search ?? null]
  const after = await readCursor(cursor, kind, place)
  let query = db
    .selectFrom('partner_users')
    .select(personColumns)
    .where('partner_id', '=', customer.partner_id)
    .where('status', '=', 'active')
    .where('group', '<>', 'admin')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('links')
            .select('links.user_id')
            .whereRef('links.user_id', '=', 'partner_users.id')
            .where('links.partner_id', '=', customer.partner_id)
            .where('links.customer_id', '=', customer.id),
        ),
      ),
    )
  for (const words of likeWords(search)) query = query.where('search_key', 'like', words)
  if (after) query = query.where(sql<boolean>`(name_key, id) > (${after[0]}, ${after[1]})`)
  const rows = await query
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, kind, (row) => [row.name_key, row.id], presentPerson)
}
