import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource, groupsWith } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import type { HandlersOf } from '../http/context.ts'
import { all, conditionsOf, searchOf, usesMoney, type Filter } from './filter.ts'
import { requireMoney, seesAnyMoney } from './money-shown.ts'

type Sum = { status: string; type: string; currency: string; customers: number; users: number; mrr: number; revenue: number; mrr_key: number; revenue_key: number }

/** Totals over all customers that match. They are exact: without a filter from counters that every write keeps, else added up. */
export const customerSummary: HandlersOf<'customers'>['summary'] = async ({ input: filter }, { db, principal, now }) => {
  if (usesMoney(filter)) await requireMoney(db, principal)
  const [sums, money] = await Promise.all([
    !principal.linkedOnly && isCounted(filter) ? counted(db, principal, filter) : added(db, principal, filter, now),
    seesAnyMoney(db, principal),
  ])
  const add = (value: (sum: Sum) => number, these = sums) => these.reduce((total, sum) => total + value(sum), 0)
  const byStatus: Record<string, number> = {}
  for (const sum of sums) byStatus[sum.status] = (byStatus[sum.status] ?? 0) + sum.customers
  return {
    customers: add(sum => sum.customers),
    companies: add(
      sum => sum.customers,
      sums.filter(sum => sum.type === 'company'),
    ),
    users: add(sum => sum.users),
    byStatus: Object.fromEntries(Object.entries(byStatus).filter(([, customers]) => customers > 0)),
    ...(money && {
      mrr: perCurrency(sums, 'mrr', 1),
      arr: perCurrency(sums, 'mrr', 12),
      revenue: perCurrency(sums, 'revenue', 1),
    }),
  }
}

/** Exactly per currency; the largest first, as it compares in the reporting currency. Nothing is added across currencies. */
function perCurrency(sums: readonly Sum[], what: 'mrr' | 'revenue', times: number) {
  const totals = new Map<string, { amount: number; weight: number }>()
  for (const sum of sums) {
    const total = totals.get(sum.currency) ?? { amount: 0, weight: 0 }
    totals.set(sum.currency, { amount: total.amount + sum[what] * times, weight: total.weight + sum[`${what}_key`] })
  }
  return [...totals]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    .map(([currency, { amount }]) => ({ amount, currency }))
}

/** Whether the counters hold what this filter asks for: they know of partner, status and type. */
const isCounted = ({ partner: _, status: __, type: ___, hideInactive, ...rest }: Filter) => !hideInactive && Object.values(rest).every(value => value === undefined || value === '')

async function counted(db: Db, principal: Principal, { partner, status, type }: Filter): Promise<Sum[]> {
  const partners = (partner ?? principal.partners).filter(id => principal.partners.includes(id))
  const restores = groupsWith(principal, 'customers:delete').includes(principal.group)
  const shown = (status ?? ['active', 'inactive', 'suspended']).filter(name => name !== 'deleted' || restores)
  const { rows } = await sql<Sum>`
    select status, type, currency, ${totals(sql`customers`, sql`users`)}
    from customer_counters
    where partner_id = any(${partners}::text[]) and status = any(${shown}::text[]) and ${type ? sql`type = any(${type}::text[])` : sql`true`}
    group by status, type, currency`.execute(db)
  return rows
}

async function added(db: Db, principal: Principal, filter: Filter, now: Date): Promise<Sum[]> {
  const { from, where } = customerSource(principal, filter.partner)
  const shown = principal.linkedOnly ? sql`filter (where l."group" = any(${groupsWith(principal, 'money:read')}::text[]))` : sql``
  const { rows } = await sql<Sum>`
    select c.status, c.type, c.currency, count(*) as customers, sum(c.users_count)::bigint as users, ${amounts(shown)}
    from ${from}
    where ${all([where, ...conditionsOf(filter, principal, now), ...searchOf(filter)])}
    group by c.status, c.type, c.currency`.execute(db)
  return rows
}

const sumOf = (column: string, shown = sql``) => sql`coalesce(sum(${sql.ref(column)}) ${shown}, 0)::bigint`
const totals = (customers: ReturnType<typeof sql>, users: ReturnType<typeof sql>) =>
  sql`sum(${customers})::bigint as customers, sum(${users})::bigint as users, ${sumOf('mrr')} as mrr, ${sumOf('revenue')} as revenue, ${sumOf('mrr_key')} as mrr_key, ${sumOf('revenue_key')} as revenue_key`
const amounts = (shown: ReturnType<typeof sql>) =>
  sql`${sumOf('c.mrr', shown)} as mrr, ${sumOf('c.revenue', shown)} as revenue, ${sumOf('c.mrr_key', shown)} as mrr_key, ${sumOf('c.revenue_key', shown)} as revenue_key`
