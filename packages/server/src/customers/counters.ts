import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CustomerRow } from './row.ts'

/** The part of a customer that the totals are made of. */
export type Counted = Pick<
  CustomerRow,
  'partner_id' | 'status' | 'type' | 'currency' | 'users_count' | 'mrr' | 'revenue' | 'mrr_key' | 'revenue_key'
>
/** A customer before and after a change; null where it was not there. */
export type Counting = readonly [before: Counted | null, after: Counted | null]

const slots = 8
const amounts = ['customers', 'users', 'mrr', 'revenue', 'mrr_key', 'revenue_key'] as const
type Row = { partner_id: string; slot: number; status: string; type: string; currency: string } & Record<(typeof amounts)[number], number>

/**
 * Keeps the totals true, in the transaction of the change. Each call takes one slot by chance, so that writers seldom wait for each
 * other, and goes through its rows in one order, so that they never wait in a circle.
 */
export async function adjustCounters(db: Db, changes: readonly Counting[]) {
  const rows = differences(changes, Math.floor(Math.random() * slots))
  if (rows.length === 0) return
  await db
    .insertInto('customer_counters')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'slot', 'status', 'type', 'currency'])
        .doUpdateSet(
          Object.fromEntries(amounts.map((name) => [name, sql<number>`customer_counters.${sql.ref(name)} + excluded.${sql.ref(name)}`])),
        ),
    )
    .execute()
}

function differences(changes: readonly Counting[], slot: number): Row[] {
  const rows = new Map<string, Row>()
  const add = (counted: Counted | null, sign: 1 | -1) => {
    if (!counted) return
    const { partner_id, status, type, currency } = counted
    const key = [partner_id, status, type, currency].join(' ')
    const row = rows.get(key) ?? {
      partner_id,
      slot,
      status,
      type,
      currency,
      customers: 0,
      users: 0,
      mrr: 0,
      revenue: 0,
      mrr_key: 0,
      revenue_key: 0,
    }
    row.customers += sign
    row.users += sign * counted.users_count
    for (const name of ['mrr', 'revenue', 'mrr_key', 'revenue_key'] as const) row[name] += sign * counted[name]
    rows.set(key, row)
  }
  for (const [before, after] of changes) {
    add(before, -1)
    add(after, 1)
  }
  return [...rows.entries()]
    .filter(([, row]) => amounts.some((name) => row[name] !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}
