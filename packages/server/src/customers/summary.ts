import type { HandlersOf } from '../http/context.ts'
import { usesMoney } from './filter.ts'
import { requireMoney, seesAnyMoney } from './money-shown.ts'
import { sumsOf, type Sum } from './sums.ts'

/** Exact totals over all customers that match. */
export const customerSummary: HandlersOf<'customers'>['summary'] = async ({ input: filter }, { db, principal, now }) => {
  if (usesMoney(filter)) await requireMoney(db, principal)
  const [sums, money] = await Promise.all([sumsOf(db, principal, filter, now), seesAnyMoney(db, principal)])
  const add = (value: (sum: Sum) => number, these = sums) => these.reduce((total, sum) => total + value(sum), 0)
  const byStatus: Record<string, number> = {}
  for (const sum of sums) byStatus[sum.status] = (byStatus[sum.status] ?? 0) + sum.customers
  return {
    customers: add((sum) => sum.customers),
    companies: add(
      (sum) => sum.customers,
      sums.filter((sum) => sum.type === 'company'),
    ),
    users: add((sum) => sum.users),
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
