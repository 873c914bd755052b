import { mayAs } from '../auth/principal.ts'
import { customerInPath, type CustomerRow } from '../customers/row.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { changedDetails, detailsOf, detailsWith, type Details } from './details.ts'
import { presentBilling } from './present.ts'

/** Changes where invoices go and what stands on them. A call that changes nothing is answered and leaves no trace. */
export const updateBilling: HandlersOf<'billing'>['update'] = async ({ params, input }, ctx) => {
  // The answer tells what is owed; and who sees no amounts is not told of invoices at all.
  if (!mayAs(ctx.principal, ctx.group, 'money:read')) throw new Problem('forbidden', 'Changing how a customer is billed needs money:read.')
  // The customer is held: two who write its first details come one after the other.
  const customer = await customerInPath(ctx, params.customer, { forUpdate: true })
  const before = await detailsOf(ctx.db, customer)
  await requireVersion(ctx.ifMatch, before.version, () => presentBilling(ctx, customer, before))
  if (customer.status === 'deleted') throw new Problem('status_conflict', 'The customer is deleted; restore it first.')
  const wanted = detailsWith(before, input)
  const changed = changedDetails(before, wanted)
  if (changed.length === 0) return presentBilling(ctx, customer, before)
  const after = { ...wanted, version: before.version + 1 }
  await write(ctx, customer, after)
  await record(ctx.db, {
    partnerId: customer.partner_id,
    actor: actorOf(ctx.principal),
    at: ctx.now,
    requestId: ctx.requestId,
    customerId: customer.id,
    changed,
    activity: { type: 'customer.updated' },
    // The customer's own version stays: nobody's edit of its profile is refused for this.
    event: { type: 'customer.updated', permission: 'money:read', version: customer.version },
  })
  return presentBilling(ctx, customer, after)
}

async function write({ db }: Context, { partner_id, id }: CustomerRow, details: Details) {
  const set = { ...details, address: details.address && JSON.stringify(details.address) }
  await db
    .insertInto('billing_addresses')
    .values({ partner_id, customer_id: id, ...set })
    .onConflict((row) => row.columns(['partner_id', 'customer_id']).doUpdateSet(set))
    .execute()
}
