import type { Selectable } from 'kysely'
import { seesMoney } from '../auth/scope.ts'
import { bringUpToDate } from '../billing/billing.ts'
import { refuse } from '../customers/family.ts'
import { customerInPath, type CustomerRow } from '../customers/row.ts'
import type { ServicesTable } from '../db/schema.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { mailServiceNews } from '../partner-contacts/service-news.ts'
import { actorOf, record } from '../record.ts'
import { presentService } from './present.ts'

type Handlers = HandlersOf<'services'>
type Row = Selectable<ServicesTable>

/** Puts a service down that was provisioned. What it adds to counts and MRR is there in the same transaction. */
export const createService: Handlers['create'] = async ({ params, input }, ctx) => {
  if (ctx.principal.ownCustomer !== null) throw new Problem('forbidden', 'What a service costs is set by your partner.')
  const customer = await held(ctx, params.customer)
  const kind = await ctx.db.selectFrom('service_kinds').select('kind').where('kind', '=', input.kind).executeTakeFirst()
  if (!kind) throw refuse('kind', 'There is no kind of service with this key')
  const { db, now } = ctx
  const row = await db
    .insertInto('services')
    .values({
      partner_id: customer.partner_id,
      customer_id: customer.id,
      id: newId('svc', now.getTime()),
      kind: kind.kind,
      name: input.name,
      monthly_amount: input.monthlyAmount,
      currency: customer.currency,
      provisioned_at: now,
      bills_from: input.billsFrom === undefined ? now : input.billsFrom,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tell(ctx, customer, row, 'provisioned')
  return presentService(row, seesMoney(ctx.principal, ctx.group))
}

/** Ends a service now. */
export const deleteService: Handlers['delete'] = async ({ params }, ctx) => {
  const customer = await held(ctx, params.customer)
  const before = await ctx.db
    .selectFrom('services')
    .selectAll()
    .where('partner_id', '=', customer.partner_id)
    .where('customer_id', '=', customer.id)
    .where('id', '=', params.service)
    .executeTakeFirst()
  if (!before) throw new Problem('not_found', 'The customer has no service with this id.')
  const money = seesMoney(ctx.principal, ctx.group)
  if (before.ended_at !== null && new Date(before.ended_at) <= ctx.now) return presentService(before, money)
  const row = await ctx.db
    .updateTable('services')
    .set({ ended_at: ctx.now })
    .where('partner_id', '=', customer.partner_id)
    .where('customer_id', '=', customer.id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await tell(ctx, customer, row, 'deleted')
  return presentService(row, money)
}

/** The customer in the path, which nobody else changes until the transaction ends. */
async function held(ctx: Context, id: string): Promise<CustomerRow> {
  const customer = await customerInPath(ctx, id, { forUpdate: true })
  if (customer.status === 'deleted') throw new Problem('status_conflict', 'The customer is deleted; restore it first.')
  return customer
}

/** Brings counts and MRR up to date, and tells the log, whoever listens, and the contacts of the partner. */
async function tell({ db, principal, now, requestId }: Context, customer: CustomerRow, service: Row, what: 'provisioned' | 'deleted') {
  await record(db, {
    partnerId: customer.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    customerId: customer.id,
    activity: { type: `service.${what}`, details: { serviceId: service.id, kind: service.kind, name: service.name } },
  })
  await bringUpToDate(db, customer, now)
  await mailServiceNews(db, customer, service.name, what, now)
}
