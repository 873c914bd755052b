import { customersForWriting } from '../auth/scope.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record, type Change } from '../record.ts'
import { adjustCounters, type Counting } from './counters.ts'
import { checkChildren, checkParent, receivingPartner, refuse, withFamily } from './family.ts'
import { keysOf, moneyKey } from './keys.ts'
import { leavePartners } from './leave-partner.ts'
import { rateOf } from './rates.ts'
import { changedFields, profileIn, writable, type CustomerRow, type Profile } from './row.ts'

/** Who edits: a caller, or a job in somebody's name. */
export type Editor = Pick<Context, 'db' | 'principal' | 'now'> & {
  requestId: string | null
  reason?: string | undefined
  jobId?: string | undefined
  importId?: string | undefined
}
/** A change of a customer's profile that was found good and is not written yet. */
export type Edit = { before: CustomerRow; profile: Profile; changed: ReturnType<typeof changedFields>; moneyKeys?: MoneyKeys }
type MoneyKeys = Pick<CustomerRow, 'mrr_key' | 'revenue_key'>

/** What would become of a customer: an edit, nothing where it is so already, or a problem. Nothing is written here, so a job may go on after a problem. */
export async function editOf(by: Editor, before: CustomerRow, given: Partial<Profile>): Promise<Edit | undefined> {
  if (before.status === 'deleted') throw new Problem('status_conflict', 'The customer is deleted; restore it first.')
  const profile: Profile = { ...profileIn(before), ...withFamily(given, before) }
  const changed = changedFields(before, profile)
  if (changed.length === 0) return undefined

  if (changed.includes('partner') || changed.includes('role') || changed.includes('parentId')) {
    await checkChildren(by.db, before, profile)
    await checkParent(by.db, by.principal, profile, before.id)
  }
  if (changed.includes('currency')) refuseIfBilled(before)
  return { before, profile, changed, ...(changed.includes('partner') && { moneyKeys: await keysAtPartner(by, before, profile) }) }
}

/** Writes edits of customers that this transaction holds, with all that goes along: links, totals, log and events. Gives the rows as they are now. */
export async function writeEdits(by: Editor, edits: readonly Edit[]): Promise<CustomerRow[]> {
  await leavePartners(
    by,
    edits.filter(({ changed }) => changed.includes('partner')).map(({ before }) => before),
  )
  const pairs: (readonly [edit: Edit, after: CustomerRow])[] = []
  for (const edit of edits) pairs.push([edit, await write(by, edit)])
  await adjustCounters(by.db, pairs.map(([{ before }, after]) => [before, after] as const) satisfies Counting[])
  await record(
    by.db,
    pairs.map(([edit, after]) => changeOf(by, edit, after)),
  )
  return pairs.map(([, after]) => after)
}

const write = ({ db, now }: Editor, { before, profile, moneyKeys }: Edit) =>
  customersForWriting(db)
    .updateTable('customers')
    .set({ ...writable(profile), ...keysOf(profile), ...moneyKeys, updated_at: now, version: before.version + 1 })
    .where('partner_id', '=', before.partner_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()

function changeOf({ principal, now, requestId, reason, jobId, importId }: Editor, { before, changed }: Edit, after: CustomerRow): Change {
  const details = {
    ...(changed.includes('partner') && { from: before.partner_id, to: after.partner_id }),
    ...(reason && { reason }),
    ...(jobId && { jobId }),
    ...(importId && { importId }),
  }
  return {
    partnerId: after.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    customerId: after.id,
    changed,
    activity: { type: 'customer.updated', details },
    event: { type: 'customer.updated', permission: 'customers:read', version: after.version },
  }
}

/** At another partner, amounts are compared in another currency. */
async function keysAtPartner({ db, principal, now }: Editor, before: CustomerRow, { partner_id, currency }: Profile): Promise<MoneyKeys> {
  const partner = await receivingPartner(db, principal, partner_id)
  const rate = await rateOf(db, partner.currency, currency, now)
  return { mrr_key: moneyKey(before.mrr, rate), revenue_key: moneyKey(before.revenue, rate) }
}

/** Amounts in the old currency would become amounts in the new one. */
function refuseIfBilled(row: CustomerRow) {
  const services = Object.values(row.service_counts).reduce((sum, count) => sum + count, 0)
  if (services + row.orders_count + row.invoices_count + row.mrr + row.revenue > 0)
    throw refuse(
      'currency',
      `This customer has services, orders or invoices in ${row.currency}; the currency is fixed with the first of them`,
    )
}
