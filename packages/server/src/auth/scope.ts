import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { allGroups, type AnyGroup, type Permission } from '@clientele/contract/permissions'
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
  principal.ownCustomer !== null
    ? sql<boolean>`customers.partner_id = ${principal.partner.id} and customers.id = ${principal.ownCustomer}`
    : principal.linkedOnly
      ? sql<boolean>`customers.partner_id = ${principal.partner.id} and exists (
        select 1 from links where links.partner_id = customers.partner_id and links.customer_id = customers.id and links.user_id = ${principal.id})`
      : sql<boolean>`customers.partner_id = any(${principal.partners}::text[])`

/** Of these partners those that the principal reaches; of all, if none are named. */
export const reachablePartners = (principal: Principal, partners: readonly string[] = principal.partners) =>
  partners.filter((id) => principal.partners.includes(id))

/**
 * The same for queries written by hand: the rows of `customers c` that a principal may see, of these partners at most.
 * `grp` is the caller's group on the row.
 */
export function customerSource(principal: Principal, partners: readonly string[] = principal.partners) {
  const reachable = reachablePartners(principal, partners)
  return principal.linkedOnly
    ? {
        from: sql`${linksOf(principal)} l join customers c on c.partner_id = l.partner_id and c.id = l.customer_id`,
        where: sql<boolean>`l.user_id = ${principal.id} and l.partner_id = ${principal.partner.id} and l.partner_id = any(${reachable}::text[])`,
        group: sql<AnyGroup>`l."group"`,
      }
    : {
        from: sql`customers c`,
        where: sql<boolean>`c.partner_id = any(${reachable}::text[])`,
        group: sql<AnyGroup>`${principal.group}::text`,
      }
}

/** The links that count for a principal: those of the table, or the one that one of a customer's own users has by nature. */
const linksOf = ({ ownCustomer, id, partner, group }: Principal) =>
  ownCustomer === null
    ? sql`links`
    : sql`(select ${id}::text as user_id, ${partner.id}::text as partner_id, ${ownCustomer}::text as customer_id, ${group}::text as "group")`

/** The groups, as this principal holds them, that allow something. */
export const groupsWith = (principal: Principal, permission: Permission) =>
  (Object.keys(allGroups) as AnyGroup[]).filter((group) => mayAs(principal, group, permission))

/** One customer with the caller's group on it; a problem if there is none that the caller sees. `forUpdate` keeps others from changing it until the transaction ends. */
export async function customerOf(
  db: Db,
  principal: Principal,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<CustomersTable2> {
  let query = customersOf(db, principal).where('customers.id', '=', id).selectAll('customers')
  if (options.forUpdate) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no customer with this id.')
  return row
}

/** The caller's group on a customer, or undefined where it sees none with this id. */
export async function groupOn(db: Db, principal: Principal, id: string): Promise<AnyGroup | undefined> {
  if (principal.linkedOnly && principal.ownCustomer === null) {
    const link = await db
      .selectFrom('links')
      .select('group')
      .where('user_id', '=', principal.id)
      .where('customer_id', '=', id)
      .where('partner_id', '=', principal.partner.id)
      .executeTakeFirst()
    return link?.group as AnyGroup | undefined
  }
  const found = await customersOf(db, principal).where('customers.id', '=', id).select('customers.id').executeTakeFirst()
  return found && principal.group
}

/** The same for many at once, of customers that there are. */
export async function groupsOn(db: Db, principal: Principal, ids: readonly string[]): Promise<(id: string) => AnyGroup | undefined> {
  if (principal.ownCustomer !== null) return (id) => (id === principal.ownCustomer ? principal.group : undefined)
  if (!principal.linkedOnly) return () => principal.group
  if (ids.length === 0) return () => undefined
  const links = await db
    .selectFrom('links')
    .select(['customer_id', 'group'])
    .where('user_id', '=', principal.id)
    .where('customer_id', 'in', ids)
    .where('partner_id', '=', principal.partner.id)
    .execute()
  const groups = new Map(links.map((link) => [link.customer_id, link.group as AnyGroup]))
  return (id) => groups.get(id)
}

/** Whether the caller sees amounts on a customer where it has this group. */
export const seesMoney = (principal: Principal, group: AnyGroup) => mayAs(principal, group, 'money:read')

/** Writes on customers: `where` must come from a row that customerOf gave. */
export const customersForWriting = (db: Db) => open(db)

type CustomersTable2 = { [K in keyof CustomersTable]: import('kysely').Selectable<CustomersTable>[K] }
const open = (db: Db) => db as unknown as Kysely<Tables>
