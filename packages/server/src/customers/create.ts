import type { contract } from '@clientele/contract'
import { defaultsFor } from '@clientele/contract/country-defaults'
import { customersForWriting } from '../auth/scope.ts'
import { addFirstAdmin, prepareAdmin, type PreparedAdmin } from '../company-users/first-admin.ts'
import { inTwoSteps, type Call, type Context, type HandlersOf } from '../http/context.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { adjustCounters } from './counters.ts'
import { checkParent, receivingPartner, withFamily } from './family.ts'
import { keysOf } from './keys.ts'
import { present } from './present.ts'
import { profileOf, writable, type Profile } from './row.ts'

type Create = typeof contract.customers.create

/** A new customer, with its first user if one is given. What was not said follows from the country, then from the partner. */
export const createCustomer: HandlersOf<'customers'>['create'] = inTwoSteps<Create, PreparedAdmin | undefined>(
  async ({ input: { admin } }, ctx) => admin && prepareAdmin(ctx, admin),
  create,
)

async function create({ input: { admin: _, ...input } }: Call<Create>, ctx: Context, admin: PreparedAdmin | undefined) {
  const { db, principal, now } = ctx
  const given = profileOf(input)
  const partner = await receivingPartner(db, principal, given.partner_id ?? principal.partner.id)
  const profile: Profile = {
    type: 'company',
    email: null,
    phone: null,
    website: null,
    description: null,
    organisation_number: null,
    country: null,
    address: null,
    contact_name: null,
    contact_email: null,
    contact_phone: null,
    contact_address: null,
    contact_country: null,
    language: null,
    currency: partner.currency,
    ...defaultsFor(given.country),
    ...withFamily(given, { role: 'standard', parent_id: null }),
    name: input.name,
    partner_id: partner.id,
  }
  await checkParent(db, principal, profile)
  const row = await customersForWriting(db)
    .insertInto('customers')
    .values({
      ...writable(profile),
      ...keysOf(profile),
      users_count: admin ? 1 : 0,
      id: newId('cus', now.getTime()),
      active_key: now,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await adjustCounters(db, [[null, row]])
  await record(db, {
    partnerId: row.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId: ctx.requestId,
    customerId: row.id,
    activity: { type: 'customer.created' },
    event: { type: 'customer.created', permission: 'customers:read', version: row.version },
  })
  if (admin) await addFirstAdmin(ctx, row, admin)
  return present(ctx, row)
}
