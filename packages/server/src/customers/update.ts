import type { Context, HandlersOf } from '../http/context.ts'
import { customersForWriting } from '../auth/scope.ts'
import { requireVersion } from '../http/etag.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { adjustCounters } from './counters.ts'
import { checkChildren, checkParent, receivingPartner, refuse, withFamily } from './family.ts'
import { keysOf, moneyKey } from './keys.ts'
import { leavePartner } from './leave-partner.ts'
import { present } from './present.ts'
import { rateOf } from './rates.ts'
import { changedFields, customerInPath, profileIn, profileOf, writable, type CustomerRow, type Profile } from './row.ts'

/** Changes the profile of a customer. A call that changes nothing is answered and leaves no trace. */
export const updateCustomer: HandlersOf<'customers'>['update'] = async ({ params, input }, ctx) => {
  const before = await customerInPath(ctx, params.customer, { forUpdate: true })
  await requireVersion(ctx.ifMatch, before.version, () => present(ctx, before))
  if (before.status === 'deleted') throw new Problem('status_conflict', 'The customer is deleted; restore it first.')
  const profile: Profile = { ...profileIn(before), ...withFamily(profileOf(input), before) }
  const changed = changedFields(before, profile)
  if (changed.length === 0) return present(ctx, before)

  if (changed.includes('partner') || changed.includes('role') || changed.includes('parentId')) {
    await checkChildren(ctx.db, before, profile)
    await checkParent(ctx.db, ctx.principal, profile, before.id)
  }
  if (changed.includes('currency')) refuseIfBilled(before)
  const moved = changed.includes('partner') ? await moveToPartner(ctx, before, profile) : undefined
  const after = await customersForWriting(ctx.db)
    .updateTable('customers')
    .set({ ...writable(profile), ...keysOf(profile), ...moved, updated_at: ctx.now, version: before.version + 1 })
    .where('partner_id', '=', before.partner_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await adjustCounters(ctx.db, [[before, after]])
  await record(ctx.db, {
    partnerId: after.partner_id,
    actor: actorOf(ctx.principal),
    at: ctx.now,
    requestId: ctx.requestId,
    customerId: after.id,
    changed,
    activity: { type: 'customer.updated', ...(moved && { details: { from: before.partner_id, to: after.partner_id } }) },
    event: { type: 'customer.updated', permission: 'customers:read', version: after.version },
  })
  return present(ctx, after)
}

/** What a customer has of its partner: its links end, and its amounts are compared in another currency. */
async function moveToPartner(ctx: Context, before: CustomerRow, { partner_id, currency }: Profile) {
  const partner = await receivingPartner(ctx.db, ctx.principal, partner_id)
  await leavePartner(ctx, before)
  const rate = await rateOf(ctx.db, partner.currency, currency, ctx.now)
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
