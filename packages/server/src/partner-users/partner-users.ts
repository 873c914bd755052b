import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { likeWords } from '../text/like.ts'
import { personColumns, presentPerson } from './present.ts'

export const partnerUsers: HandlersOf<'partnerUsers'> = {
  async list({ input: { search, group, partner, ...page } }, { db, principal }) {
    if (partner !== undefined && !principal.partners.includes(partner)) throw new Problem('not_found', 'There is no partner with this id.')
    let query = db
      .selectFrom('partner_users')
      .select(personColumns)
      .where('partner_id', 'in', partner === undefined ? [...principal.partners] : [partner])
    if (group) query = query.where('group', 'in', group)
    for (const words of likeWords(search)) query = query.where('search_key', 'like', words)
    const list = ['partner users', search ?? null, group ?? null, partner ?? null]
    return keysetPage(query, { list, by: ['name_key', 'id'], ...page }, presentPerson)
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
