import { sql } from 'kysely'
import { customersForWriting } from '../auth/scope.ts'
import { adjustCounters } from '../customers/counters.ts'
import { activeKey, moneyKey } from '../customers/keys.ts'
import { rateOf } from '../customers/rates.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { Database, Db } from '../db/database.ts'
import { record, type Actor } from '../record.ts'

const system: Actor = { kind: 'system', id: null, name: 'Billing', email: null }
const perRound = 500

/**
 * Lets services begin and cease to bill at their time: MRR is what bills now, not what was provisioned. Each customer is brought up to date in a
 * transaction of its own, and one that is up to date is left alone, so any number of replicas may do this at any time.
 */
export async function startBilling(database: Database, now: Date) {
  for (;;) {
    const due = await customersDue(database.db, now)
    for (const customer of due) await database.transaction((db) => bringUpToDate(db, customer, now))
    if (due.length < perRound) return
  }
}

type Key = Pick<CustomerRow, 'partner_id' | 'id'>

async function customersDue(db: Db, now: Date): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select partner_id, customer_id as id from services where not billing and ended_at is null and bills_from <= ${now}
    union
    select partner_id, customer_id from services where not billing and ended_at > ${now} and bills_from <= ${now}
    union
    select partner_id, customer_id from services where billing and ended_at <= ${now}
    limit ${perRound}`.execute(db)
  return rows
}

/** Brings what a customer's services add up to up to date: counts, MRR and what follows from them. */
export async function bringUpToDate(db: Db, { partner_id, id }: Key, now: Date) {
  const customers = customersForWriting(db)
  const before = await customers
    .selectFrom('customers')
    .selectAll()
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return // it went to another partner meanwhile; the next round finds it there
  const bills = sql<boolean>`(bills_from is not null and bills_from <= ${now} and (ended_at is null or ended_at > ${now}))`
  await db
    .updateTable('services')
    .set({ billing: bills })
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', id)
    .where('billing', '<>', bills)
    .execute()
  const { mrr, service_counts } = await totalsOf(db, before, now)
  const partner = await db.selectFrom('partners').select('currency').where('id', '=', partner_id).executeTakeFirstOrThrow()
  const rate = await rateOf(db, partner.currency, before.currency, now)
  const after = await customers
    .updateTable('customers')
    .set({ mrr, mrr_key: moneyKey(mrr, rate), service_counts: JSON.stringify(service_counts), active_key: activeKey(mrr) })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await adjustCounters(db, [[before, after]])
  await tell(db, before, after, now)
}

async function totalsOf(db: Db, { partner_id, id, currency }: CustomerRow, now: Date) {
  const { rows } = await sql<{ kind: string; count: number; mrr: number }>`
    select kind, count(*) filter (where ended_at is null or ended_at > ${now}) as count,
      coalesce(sum(monthly_amount) filter (where billing and currency = ${currency}), 0)::bigint as mrr
    from services where partner_id = ${partner_id} and customer_id = ${id} group by kind`.execute(db)
  return {
    mrr: rows.reduce((sum, row) => sum + row.mrr, 0),
    service_counts: Object.fromEntries(rows.filter((row) => row.count > 0).map((row) => [row.kind, row.count])),
  }
}

/** Amounts are no edit: the version stays, so that nobody's edit is refused for it. A rate of another day moves the customer in the order by MRR, so that is told too. */
async function tell(db: Db, before: CustomerRow, after: CustomerRow, now: Date) {
  const same = (row: CustomerRow) => JSON.stringify(Object.entries(row.service_counts).sort())
  const changed = [
    ...(after.mrr !== before.mrr || after.mrr_key !== before.mrr_key ? ['mrr', 'arr'] : []),
    ...(same(after) !== same(before) ? ['services'] : []),
  ]
  if (changed.length === 0) return
  await record(db, {
    partnerId: after.partner_id,
    actor: system,
    at: now,
    requestId: null,
    customerId: after.id,
    changed,
    activity: { type: 'customer.updated' },
    event: { type: 'customer.updated', permission: 'customers:read', version: after.version },
  })
}
