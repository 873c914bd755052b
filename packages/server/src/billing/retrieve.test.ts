import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { addBelongings } from '../testing/belongings.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

const day = 86_400_000

for (const kind of kinds)
  describe(`how a customer is billed on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => void (server = await startServer({ kind, now: new Date('2026-12-05T08:00:00Z') })))
    after(() => server.stop())
    beforeEach(async () => {
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme', currency: 'NOK' })).body.id
    })
    const read = (by = server.people.northAdmin) => server.call(by, 'GET', `/v1/customers/${customer}/billing`)
    const owner = () => ({ partner_id: server.partners.north, customer_id: customer })
    const issue = (status: string, amount: number, dueInDays: number) =>
      server.database.db
        .insertInto('invoices')
        .values({
          ...owner(),
          ...{ id: newId('inv'), number: 'F-1', status, amount, currency: 'NOK', issued_at: server.clock() },
          due_at: new Date(server.clock().getTime() + dueInDays * day),
        })
        .execute()
    const provision = (bills_from: Date | null, ended_at: Date | null = null) =>
      server.database.db
        .insertInto('services')
        .values({
          ...owner(),
          ...{ id: newId('svc'), kind: 'port', name: 'Port', monthly_amount: 100, currency: 'NOK', provisioned_at: server.clock() },
          ...{ bills_from, ended_at },
        })
        .execute()

    test('a new customer has nothing on file and owes nothing', async () => {
      const none = { amount: 0, currency: 'NOK' }
      assert.deepEqual((await read()).body, {
        ...{ paymentMethod: null, address: null, country: null, email: null, reference: null, taxNumber: null },
        ...{ outstanding: none, overdue: { count: 0, amount: none }, nextInvoiceOn: null, version: 1 },
      })
    })

    test('DET-4 the payment method shows its brand and last four, and nothing that could be paid with', async () => {
      await addBelongings(server.database.db, { id: customer, partner: server.partners.north }, 'Our', 300)
      const { body, text } = await read()
      assert.deepEqual(body.paymentMethod, { kind: 'card', label: 'Our card', last4: '4242', expiresOn: '2028-02-29' })
      assert.deepEqual([body.address, body.country], [{ line1: 'Our street' }, 'NO'])
      assert.ok(!text.includes('token'))
    })

    test('what was not paid is outstanding, and overdue once its day is over, whatever was written down', async () => {
      await issue('paid', 1, -10)
      await issue('void', 2, -10)
      await issue('open', 40, 10)
      await issue('open', 500, -1)
      await issue('overdue', 6000, -30)
      const { outstanding, overdue } = (await read()).body
      assert.deepEqual(outstanding, { amount: 6540, currency: 'NOK' })
      assert.deepEqual(overdue, { count: 2, amount: { amount: 6500, currency: 'NOK' } })
    })

    test('the next invoice is on the first of the next month, while something bills', async () => {
      await provision(null)
      await provision(new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z'))
      await provision(new Date('2027-02-01T00:00:00Z'))
      assert.equal((await read()).body.nextInvoiceOn, null)
      await provision(new Date('2026-12-20T00:00:00Z'))
      assert.equal((await read()).body.nextInvoiceOn, '2027-01-01')
      await server.call(server.people.northAdmin, 'DELETE', `/v1/customers/${customer}`)
      assert.equal((await read()).body.nextInvoiceOn, null)
    })

    test('it takes money:read on this customer', async () => {
      const { northAdmin, northSupport, southAdmin } = server.people
      await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: northSupport.id, group: 'support' })
      assert.equal((await read(northSupport)).body.code, 'forbidden')
      assert.equal((await read(southAdmin)).body.code, 'not_found')
    })
  })
