import type { HandlersOf } from '../http/context.ts'
import { customersForWriting } from '../auth/scope.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { adjustCounters } from './counters.ts'
import { defaultsFor } from './create-defaults.ts'
import { checkParent, receivingPartner, withFamily } from './family.ts'
import { keysOf } from './keys.ts'
import { present } from './present.ts'
import { profileOf, writable, type Profile } from './row.ts'

/** A new customer. What was not said follows from the country, then from the partner. */
export const createCustomer: HandlersOf<'customers'>['create'] = async ({ input }, ctx) => {
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
  return present(ctx, row)
}
