import { sql } from 'kysely'
import * as z from 'zod'
import { cursorText, pageOf, readCursor } from '../http/cursor.ts'
import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { likeWords } from '../text/like.ts'
import { personColumns, presentPerson } from './present.ts'

const place = z.tuple([cursorText, cursorText])

export const partnerUsers: HandlersOf<'partnerUsers'> = {
  async list({ input: { search, group, partner, limit, cursor } }, { db, principal }) {
    if (partner !== undefined && !principal.partners.includes(partner)) throw new Problem('not_found', 'There is no partner with this id.')
    const list = ['partner users', search ?? null, group ?? null, partner ?? null]
    const after = await readCursor(cursor, list, place)
    let query = db
      .selectFrom('partner_users')
      .select(personColumns)
      .where('partner_id', 'in', partner === undefined ? [...principal.partners] : [partner])
    if (group) query = query.where('group', 'in', group)
    for (const words of likeWords(search)) query = query.where('search_key', 'like', words)
    if (after) query = query.where(sql<boolean>`(name_key, id) > (${after[0]}, ${after[1]})`)
    const rows = await query
      .orderBy('name_key')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, list, (row) => [row.name_key, row.id], presentPerson)
  },

  async retrieve({ params }, { db, principal }) {
    const row = await db
      .selectFrom('partner_users')
      .select(personColumns)
      .where('id', '=', params.user)
      .where('partner_id', 'in', [...principal.partners])
      .executeTakeFirst()
    if (!row) throw new Problem('not_found', 'There is no person with this id.')
    return presentPerson(row)
  },
}
