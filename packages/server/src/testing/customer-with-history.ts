import { customersForWriting } from '../auth/scope.ts'
import { newId } from '../new-id.ts'
import { addBelongings, addCompanyUser } from './belongings.ts'
import type { TestServer } from './harness.ts'

const day = 86_400_000

/** A customer of North with more of everything than one page shows: what widgets show of it cannot be made through the API yet. */
export async function addCustomerWithHistory({ call, clock, database: { db }, partners, people }: TestServer) {
  const { body } = await call(people.northAdmin, 'POST', '/v1/customers', { name: 'Told History Ltd', currency: 'NOK', country: 'NO' })
  const owner = { id: body.id as string, partner: partners.north }
  const at = (days: number) => new Date(clock().getTime() + days * day)
  await addBelongings(db, owner, 'Told', 120_050)
  await addCompanyUser(db, owner, 'Gone Person', { status: 'inactive', permissions: 'readOnly' })
  const of = { partner_id: owner.partner, customer_id: owner.id }
  // The last that is made is the newest.
  const orders = Array.from({ length: 25 }, (_, made) => 24 - made).map((n) => ({
    ...{ ...of, id: newId('ord'), number: `More-${n + 1}`, status: n % 2 ? 'open' : 'cancelled' },
    ...{ amount: 5000 + n, currency: 'NOK', placed_at: at(-n - 1) },
  }))
  await db.insertInto('orders').values(orders).execute()
  const invoice = { ...of, amount: 99_900, currency: 'NOK', issued_at: at(-40) }
  await db
    .insertInto('invoices')
    .values([
      { ...invoice, id: newId('inv'), number: 'Told-paid', status: 'paid', due_at: at(-20), paid_at: at(-25) },
      { ...invoice, id: newId('inv'), number: 'Told-late', status: 'open', due_at: at(-10) },
    ])
    .execute()
  const measured = [3, 2, 1].map((ago) => ({
    ...of,
    metric: 'bandwidth',
    day: at(-ago).toISOString().slice(0, 10),
    value: String(ago * 10),
  }))
  await db.insertInto('usage').values(measured).execute()
  const counts = { orders_count: 26, invoices_count: 3, tickets_count: 1, subscriptions_count: 1 }
  await customersForWriting(db)
    .updateTable('customers')
    .set(counts)
    .where('partner_id', '=', owner.partner)
    .where('id', '=', owner.id)
    .execute()
}
