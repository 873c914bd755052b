import { defaultsFor } from '@clientele/contract/country-defaults'
import { customersForWriting } from '../auth/scope.ts'
import { addFirstAdmin, type PreparedAdmin } from '../company-users/first-admin.ts'
import type { Db } from '../db/database.ts'
import { insertMany } from '../db/insert-many.ts'
import { newId } from '../new-id.ts'
import { record, type Actor } from '../record.ts'
import { adjustCounters, type Counted } from './counters.ts'
import { withFamily } from './family.ts'
import { keysOf } from './keys.ts'
import { writable, type CustomerRow, type Profile } from './row.ts'

/** Who makes a customer, and when. */
export type Maker = {
  db: Db
  now: Date
  requestId: string | null
  actor: Actor
  /** Whether its first user gets a link to sign in with; whoever is there already needs none. */
  welcome: boolean
}

/** A whole profile from what was said of it. What was not said follows from the country, then from the partner. */
export const wholeProfile = (given: Partial<Profile> & { name: string }, partner: { id: string; currency: string }): Profile => ({
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
  ...suggestedBy(given.country),
  ...withFamily(given, { role: 'standard', parent_id: null }),
  name: given.name,
  partner_id: partner.id,
})

const suggestions = new Map<string | null | undefined, ReturnType<typeof defaultsFor>>()
/** What a country suggests, looked up once: of a hundred thousand rows, most have the same. */
function suggestedBy(country: string | null | undefined) {
  const known = suggestions.get(country) ?? defaultsFor(country)
  suggestions.set(country, known)
  return known
}

/** Writes a new customer with all that goes along: totals, log, event, and its first user if there is one. */
export async function insertCustomer(by: Maker, profile: Profile, admin: PreparedAdmin | undefined): Promise<CustomerRow> {
  const customer = { profile, users: admin ? 1 : 0 }
  const row = await customersForWriting(by.db)
    .insertInto('customers')
    .values({ ...writable(profile), ...madeOf(by, customer) })
    .returningAll()
    .executeTakeFirstOrThrow()
  await goesAlong(by, [customer], [row])
  if (admin) await addFirstAdmin(by, row, admin)
  return row
}

/** A customer to be: what is known of it, and what is told of how it came. */
export type NewCustomer = {
  profile: Profile
  status?: 'active' | 'inactive' | 'suspended' | undefined
  users?: number
  details?: Record<string, unknown>
}

/** The same for many at once. */
export async function insertCustomers(by: Maker, customers: readonly NewCustomer[]): Promise<void> {
  if (customers.length === 0) return
  const values = customers.map((customer) => ({ ...customer.profile, ...madeOf(by, customer), status: customer.status ?? 'active' }))
  await insertMany(customersForWriting(by.db), 'customers', values)
  const nothing = { mrr: 0, revenue: 0, mrr_key: 0, revenue_key: 0, version: 1 }
  await goesAlong(
    by,
    customers,
    values.map((value) => ({ ...value, ...nothing })),
  )
}

/** What the server adds to the profile of a new customer. */
const madeOf = ({ now }: Maker, { profile, status, users = 0 }: NewCustomer) => ({
  ...keysOf(profile),
  ...(status && { status }),
  users_count: users,
  id: newId('cus', now.getTime()),
  active_key: now,
  created_at: now,
  updated_at: now,
})

/** Totals, log and events of new customers. */
async function goesAlong(
  { db, now, requestId, actor }: Maker,
  customers: readonly NewCustomer[],
  rows: readonly (Counted & { id: string; version: number })[],
) {
  await adjustCounters(
    db,
    rows.map((row) => [null, row]),
  )
  await record(
    db,
    rows.map((row, at) => ({
      partnerId: row.partner_id,
      actor,
      at: now,
      requestId,
      customerId: row.id,
      activity: { type: 'customer.created', ...(customers[at]!.details && { details: customers[at]!.details }) },
      event: { type: 'customer.created', permission: 'customers:read', version: row.version },
    })),
  )
}
