import { sql } from 'kysely'
import { customersForWriting } from '../auth/scope.ts'
import type { Database, Db } from '../db/database.ts'
import { countLinks } from '../links/count-links.ts'
import { record, type Actor } from '../record.ts'
import { adjustCounters } from './counters.ts'
import type { CustomerRow } from './row.ts'
import { blankActivity, removeTraces, tracesOf } from './traces.ts'

const system: Actor = { kind: 'system', id: null, name: 'Clientele', email: null }
const perRound = 200

type Due = { partner_id: string; id: string; purge_at: string }

/**
 * Purges the deleted customers whose time to be restored is over: each in a transaction of its own, so that it goes whole or not at all, and a
 * process that dies leaves the rest to the next turn. Any number of replicas may do this at once; each passes over what another has in hand.
 */
export async function purgeCustomers(database: Database, now: Date) {
  let last: Due | undefined
  const failures: unknown[] = []
  for (;;) {
    const due = await dueAfter(database.db, now, last)
    for (const { partner_id, id } of due)
      await database.transaction((db) => purge(db, partner_id, id, now)).catch((error: unknown) => failures.push(error))
    last = due.at(-1)
    if (due.length < perRound) break
  }
  // One that cannot be purged keeps none of the others; the next turn tries it again.
  if (failures.length > 0) throw failures[0]
}

async function dueAfter(db: Db, now: Date, last: Due | undefined): Promise<Due[]> {
  const after = last ? sql`and (purge_at, id) > (${last.purge_at}::timestamptz, ${last.id})` : sql``
  const { rows } = await sql<Due>`
    select partner_id, id, purge_at::text as purge_at from customers
    where status = 'deleted' and purge_at <= ${now} ${after} order by purge_at, id limit ${perRound}`.execute(db)
  return rows
}

async function purge(db: Db, partnerId: string, id: string, now: Date) {
  const customers = customersForWriting(db)
  const row = await customers
    .selectFrom('customers')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .where('status', '=', 'deleted')
    .where('purge_at', '<=', now.toISOString())
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return // it was restored or purged meanwhile, or somebody has it in hand
  const traces = await tracesOf(db, row)
  await countLinks(db, partnerId, traces.linked, -1)
  await removeTraces(db, traces)
  await freeSubAccounts(db, row, now)
  // All that is the customer's own goes with it: see the foreign keys.
  await customers.deleteFrom('customers').where('partner_id', '=', partnerId).where('id', '=', id).execute()
  await blankActivity(db, traces)
  await adjustCounters(db, [[row, null]])
  await record(db, {
    partnerId,
    actor: system,
    at: now,
    requestId: null,
    customerId: id,
    activity: { type: 'customer.purged' },
    event: { type: 'customer.purged', permission: 'customers:read' },
  })
}

/** Sub-accounts of an agency that is gone stand on their own. */
async function freeSubAccounts(db: Db, agency: CustomerRow, now: Date) {
  const freed = await customersForWriting(db)
    .updateTable('customers')
    .set(({ eb }) => ({ parent_id: null, role: 'standard', updated_at: now, version: eb('version', '+', 1) }))
    .where('partner_id', '=', agency.partner_id)
    .where('parent_id', '=', agency.id)
    .returning(['id', 'version'])
    .execute()
  await record(
    db,
    freed.map(({ id, version }) => ({
      partnerId: agency.partner_id,
      actor: system,
      at: now,
      requestId: null,
      customerId: id,
      changed: ['role', 'parentId'],
      activity: { type: 'customer.updated' as const },
      event: { type: 'customer.updated' as const, permission: 'customers:read' as const, version },
    })),
  )
}
