import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { countLinks } from './count-links.ts'
import { presentLink } from './present.ts'
import { recordLink } from './record-link.ts'
import { customerToLink } from './rows.ts'

/** Links a person. Whoever cannot be linked is refused alike, whether they are an admin, inactive, somebody else's or nobody. */
export const create: HandlersOf<'links'>['create'] = async ({ params, input: { userId, group } }, ctx) => {
  const { db, principal, now } = ctx
  const customer = await customerToLink(db, principal, params.customer)
  const person = await db
    .selectFrom('partner_users')
    .select(['id', 'name', 'email'])
    .where('partner_id', '=', customer.partner_id)
    .where('id', '=', userId)
    .where('status', '=', 'active')
    .where('group', '<>', 'admin')
    .executeTakeFirst()
  if (!person) throw new Problem('not_linkable')
  const link = await db
    .insertInto('links')
    .values({ partner_id: customer.partner_id, customer_id: customer.id, user_id: person.id, group, linked_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!link) throw new Problem('already_linked')
  await countLinks(db, customer.partner_id, [person.id], 1)
  const row = { ...link, name: person.name, email: person.email }
  await recordLink(ctx, 'link.created', customer.partner_id, row, { group })
  return presentLink(row)
}
