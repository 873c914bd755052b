import type { Db } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { sortKey } from '../text/fold.ts'

type Owner = { id: string; partner: string }
const at = (text: string) => new Date(text)

/** One of everything that belongs to a customer, with a text and amounts that can be looked for. Its counts and totals stay as they are. */
export async function addBelongings(db: Db, { id, partner }: Owner, mark: string, amount: number) {
  const owner = { partner_id: partner, customer_id: id }
  const money = { amount, currency: 'NOK' }
  const placed = at('2026-03-01T10:00:00Z')
  await db
    .insertInto('orders')
    .values({ ...owner, ...money, id: newId('ord'), number: `${mark}-order`, status: 'completed', placed_at: placed })
    .execute()
  await db
    .insertInto('invoices')
    .values({ ...owner, ...money, id: newId('inv'), number: `${mark}-invoice`, status: 'open', issued_at: placed, due_at: placed })
    .execute()
  await db
    .insertInto('tickets')
    .values({ ...owner, id: newId('tic'), subject: `${mark} ticket`, status: 'open', opened_at: placed })
    .execute()
  const term = { quantity: 1, auto_renew: true, status: 'active', starts_at: placed }
  await db
    .insertInto('subscriptions')
    .values({ ...owner, ...term, id: newId('sub'), product: `${mark} product` })
    .execute()
  const service = { kind: 'port', monthly_amount: amount, currency: 'NOK', provisioned_at: placed, bills_from: placed, billing: true }
  await db
    .insertInto('services')
    .values({ ...owner, ...service, id: newId('svc'), name: `${mark} service` })
    .execute()
  await addCompanyUser(db, { id, partner }, `${mark} Person`)
  const method = { kind: 'card', label: `${mark} card`, last4: '4242', provider_token: `${mark} token`, is_default: true }
  await db
    .insertInto('payment_methods')
    .values({ ...owner, ...method, id: newId('pmt'), expires_on: '2028-02-29' })
    .execute()
  await db
    .insertInto('billing_addresses')
    .values({
      ...{ ...owner, address: JSON.stringify({ line1: `${mark} street` }), country: 'NO' },
      ...{ email: `bills@${mark.toLowerCase().replaceAll(' ', '-')}.example`, reference: `${mark} reference`, tax_number: `${mark} tax` },
    })
    .execute()
  const day = new Date().toISOString().slice(0, 10)
  await db
    .insertInto('usage')
    .values({ ...owner, metric: `${mark} metric`, day, value: '1.5' })
    .execute()
}

/** One more of a customer's own users. */
export async function addCompanyUser(db: Db, { id, partner }: Owner, name: string, more: { permissions?: string; status?: string } = {}) {
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@company.example`
  const keys = { name_key: sortKey(name), search_key: personSearchKey(name, email) }
  await db
    .insertInto('company_users')
    .values({ partner_id: partner, customer_id: id, id: newId('cpu'), name, email, ...keys, ...more })
    .execute()
}
