import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { personColumns, presentPerson } from '../partner-users/present.ts'
import { likeWords } from '../text/like.ts'
import { presentLink } from './present.ts'
import { customerToRead, linksWithPeople } from './rows.ts'

/** Who is linked, by name. */
export const list: HandlersOf<'links'>['list'] = async ({ params, input: { search, ...page } }, { db, principal }) => {
  const customer = await customerToRead(db, principal, params.customer)
  let query = linksWithPeople(db, customer)
  for (const words of likeWords(search)) query = query.where('search_key', 'like', words)
  return keysetPage(query, { list: ['links', customer.id, search ?? null], by: ['name_key', 'user_id'], ...page }, presentLink)
}

/** Who can still be linked: active people of the customer's partner who do not see every customer anyway. */
export const linkable: HandlersOf<'links'>['linkable'] = async ({ params, input: { search, ...page } }, { db, principal }) => {
  const customer = await customerToRead(db, principal, params.customer)
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
  return keysetPage(query, { list: ['linkable', customer.id, search ?? null], by: ['name_key', 'id'], ...page }, presentPerson)
}
