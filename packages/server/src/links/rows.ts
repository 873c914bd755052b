import type { Principal } from '../auth/principal.ts'
import { customersOf } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { linkColumns, linkedPersonColumns } from './present.ts'

type CustomerKey = { id: string; partner_id: string }

const customer = (db: Db, principal: Principal, id: string) =>
  customersOf(db, principal)
    .select(['customers.id', 'customers.partner_id'])
    .where('customers.id', '=', id)
    .where('customers.status', '<>', 'deleted')

/** The customer whose links these are. A deleted one has none that anybody could see. */
export const customerToRead = async (db: Db, principal: Principal, id: string): Promise<CustomerKey> =>
  orNotFound(await customer(db, principal, id).executeTakeFirst())

/** The same, and until the transaction ends it stays with its partner; edits of its profile may pass. */
export const customerToLink = async (db: Db, principal: Principal, id: string): Promise<CustomerKey> =>
  orNotFound(await customer(db, principal, id).forKeyShare().executeTakeFirst())

/** The links of a customer, each with its person. */
export const linksWithPeople = (db: Db, { id, partner_id }: CustomerKey) =>
  db
    .selectFrom('links')
    .innerJoin('partner_users', (join) =>
      join.onRef('partner_users.partner_id', '=', 'links.partner_id').onRef('partner_users.id', '=', 'links.user_id'),
    )
    .select([...linkColumns, ...linkedPersonColumns])
    .where('links.partner_id', '=', partner_id)
    .where('links.customer_id', '=', id)

/** One link, which nobody else changes until the transaction ends. */
export async function heldLink(db: Db, of: CustomerKey, userId: string) {
  const row = await linksWithPeople(db, of).where('links.user_id', '=', userId).forUpdate('links').executeTakeFirst()
  if (!row) throw new Problem('not_found', 'This person is not linked to the customer.')
  return row
}

function orNotFound<T>(row: T | undefined): T {
  if (!row) throw new Problem('not_found', 'There is no customer with this id.')
  return row
}
