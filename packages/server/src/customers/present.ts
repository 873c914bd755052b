import type { Customer } from '@clientele/contract'
import type { AnyGroup } from '@clientele/contract/permissions'
import type * as z from 'zod'
import { seesMoney } from '../auth/scope.ts'
import { toMillis } from '../db/types.ts'
import type { Context } from '../http/context.ts'
import type { CustomerRow } from './row.ts'

type CustomerAnswer = z.output<typeof Customer>

/** A customer as its caller may see it. */
export async function present(ctx: Pick<Context, 'db' | 'principal' | 'group'>, row: CustomerRow): Promise<CustomerAnswer> {
  const partner = await ctx.db.selectFrom('partners').select(['id', 'name']).where('id', '=', row.partner_id).executeTakeFirstOrThrow()
  return presentWith(row, partner, ctx.group, seesMoney(ctx.principal, ctx.group))
}

/** The same where the name of the partner is known already. */
export function presentWith(row: CustomerRow, partner: { id: string; name: string }, group: AnyGroup, money: boolean): CustomerAnswer {
  const amount = (value: number) => ({ amount: value, currency: row.currency })
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    role: row.role,
    status: row.status,
    suspendedFor: row.status === 'suspended' ? row.suspended_for : null,
    email: row.email,
    phone: row.phone,
    website: row.website,
    description: row.description,
    organisationNumber: row.organisation_number,
    country: row.country,
    address: row.address,
    contact: contactIn(row),
    language: row.language,
    currency: row.currency,
    partner: { id: partner.id, name: partner.name },
    parentId: row.parent_id,
    counts: {
      users: row.users_count,
      orders: row.orders_count,
      invoices: row.invoices_count,
      tickets: row.tickets_count,
      subscriptions: row.subscriptions_count,
    },
    services: row.service_counts,
    ...(money && { mrr: amount(row.mrr), arr: amount(row.mrr * 12), revenue: amount(row.revenue) }),
    risk: row.risk_score === null ? null : { score: row.risk_score, band: bandOf(row.risk_score) },
    lastActivityAt: row.last_activity_at && toMillis(row.last_activity_at),
    lastOrderAt: row.last_order_at && toMillis(row.last_order_at),
    createdAt: toMillis(row.created_at),
    updatedAt: toMillis(row.updated_at),
    deletedAt: row.deleted_at && toMillis(row.deleted_at),
    purgeAt: row.purge_at && toMillis(row.purge_at),
    version: row.version,
    group,
  }
}

/** An address of its own is told only where there is one, so that lists stay short. */
function contactIn({ contact_name, contact_email, contact_phone, contact_address, contact_country }: CustomerRow) {
  if (contact_name === null) return null
  const contact = { name: contact_name, email: contact_email, phone: contact_phone }
  return contact_address || contact_country ? { ...contact, address: contact_address, country: contact_country } : contact
}

const bandOf = (score: number) => (score < 34 ? 'low' : score < 67 ? 'medium' : 'high')
