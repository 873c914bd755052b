import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import type { Group } from '@clientele/contract/permissions'
import type { Db } from '../db/database.ts'
import type { CustomersTable, Tables } from '../db/schema.ts'
import { Problem } from '../http/problem.ts'
import { mayAs, type Principal } from './principal.ts'

// The only door to the table of customers: the type of Db leaves it out, and every query on it begins here.

/** The customers a principal may see, deleted ones included. */
export const customersOf = (db: Db, principal: Principal): SelectQueryBuilder<Tables, 'customers', object> =>
  open(db).selectFrom('customers').where(visible(principal))

/** The condition that a row of `customers` is one the principal may see. */
export const visible = (principal: Principal) =>
  principal.linkedOnly
    ? sql<boolean>`customers.partner_id = ${principal.partner.id} and exists (
        select 1 from links where links.partner_id = customers.partner_id and links.customer_id = customers.id and links.user_id = ${principal.id})`
    : sql<boolean>`customers.partner_id = any(${principal.partners as string[]}::text[])`

/** One customer with the caller's group on it; a problem if there is none that the caller sees. `forUpdate` keeps others from changing it until the transaction ends. */
export async function customerOf(db: Db, principal: Principal, id: string, options: { forUpdate?: boolean } = {}): Promise<CustomersTable2> {
  let query = customersOf(db, principal).where('customers.id', '=', id).selectAll('customers')
  if (options.forUpdate) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no customer with this id.')
  return row
}

/** The caller's group on a customer, or undefined where it sees none with this id. */
export async function groupOn(db: Db, principal: Principal, id: string): Promise<Group | undefined> {
  if (principal.linkedOnly) {
    const link = await db
      .selectFrom('links')
      .select('group')
      .where('user_id', '=', principal.id)
      .where('customer_id', '=', id)
      .where('partner_id', '=', principal.partner.id)
      .executeTakeFirst()
    return link?.group as Group | undefined
  }
  const found = await customersOf(db, principal).where('customers.id', '=', id).select('customers.id').executeTakeFirst()
  return found && principal.group
}

/** Whether the caller sees amounts on a customer where it has this group. */
export const seesMoney = (principal: Principal, group: Group) => mayAs(principal, group, 'money:read')

/** Writes on customers: `where` must come from a row that customerOf gave. */
export const customersForWriting = (db: Db) => open(db)

type CustomersTable2 = { [K in keyof CustomersTable]: import('kysely').Selectable<CustomersTable>[K] }
const open = (db: Db) => db as unknown as Kysely<Tables>
