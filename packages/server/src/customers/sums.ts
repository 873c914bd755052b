import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource, groupsWith, reachablePartners } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { fold } from '../text/fold.ts'
import { all, conditionsOf, searchOf, type Filter } from './filter.ts'

/** Customers of one status, type and currency, added up. */
export type Sum = {
  status: string
  type: string
  currency: string
  customers: number
  users: number
  mrr: number
  revenue: number
  mrr_key: number
  revenue_key: number
}

const amounts = ['mrr', 'revenue', 'mrr_key', 'revenue_key'] as const

/** The sums over all customers that match: from the counters that every write keeps where they hold what is asked for, else added up now. */
export const sumsOf = (db: Db, principal: Principal, filter: Filter, now: Date) =>
  isCounted(principal, filter) ? kept(db, principal, filter) : added(db, principal, filter, now)

/** The counters know of partner, status and type, and nothing of who is linked to whom. */
export const isCounted = (principal: Principal, { partner: _, status: __, type: ___, search, ...others }: Filter) =>
  !principal.linkedOnly && fold(search ?? '') === '' && Object.values(others).every((value) => value === undefined || value === false)

async function kept(db: Db, principal: Principal, { partner, status, type }: Filter): Promise<Sum[]> {
  const restores = groupsWith(principal, 'customers:delete').includes(principal.group)
  const shown = (status ?? ['active', 'inactive', 'suspended']).filter((name) => name !== 'deleted' || restores)
  const sums = (['customers', 'users', ...amounts] as const).map((name) => sql`sum(${sql.ref(name)})::bigint as ${sql.ref(name)}`)
  const { rows } = await sql<Sum>`
    select status, type, currency, ${sql.join(sums)} from customer_counters
    where partner_id = any(${reachablePartners(principal, partner)}::text[]) and status = any(${shown}::text[]) and ${type ? sql`type = any(${type}::text[])` : sql`true`}
    group by status, type, currency`.execute(db)
  return rows
}

async function added(db: Db, principal: Principal, filter: Filter, now: Date): Promise<Sum[]> {
  const { from, where } = customerSource(principal, filter.partner)
  const shown = principal.linkedOnly ? sql`filter (where l."group" = any(${groupsWith(principal, 'money:read')}::text[]))` : sql``
  const sums = amounts.map((name) => sql`coalesce(sum(${sql.ref(`c.${name}`)}) ${shown}, 0)::bigint as ${sql.ref(name)}`)
  const { rows } = await sql<Sum>`
    select c.status, c.type, c.currency, count(*) as customers, sum(c.users_count)::bigint as users, ${sql.join(sums)}
    from ${from} where ${all([where, ...conditionsOf(filter, principal, now), ...searchOf(filter)])}
    group by c.status, c.type, c.currency`.execute(db)
  return rows
}
