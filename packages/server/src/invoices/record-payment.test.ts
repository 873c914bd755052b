import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { runTurn } from '../jobs/runner.ts'
import { newId } from '../new-id.ts'
import { addSignedIn } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'

const day = 86_400_000

for (const kind of kinds)
  describe(`the payment of invoices on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      server.call(server.people.northAdmin, method, `/v1${path}`, body, headers)
    const newCustomer = async (more: object = {}) => {
      const { body } = await admin('POST', '/customers', { name: 'Owes Ltd', currency: 'NOK', email: 'account@owes.example', ...more })
      return body.id as string
    }
    const issue = async (customer: string, dueIn: number, status = 'open', more: object = {}) => {
      const id = newId('inv')
      const issued_at = new Date(server.clock().getTime() - 60 * day)
      const due_at = new Date(server.clock().getTime() + dueIn * day)
      await server.database.db
        .insertInto('invoices')
        .values({
          ...{ partner_id: server.partners.north, customer_id: customer, id, number: `F-${id.slice(-4)}`, status },
          ...{ amount: 5000, currency: 'NOK', issued_at, due_at, ...more },
        })
        .execute()
      return id
    }
    const pay = (customer: string, invoice: string, body: object = {}, headers?: Record<string, string>) =>
      admin('POST', `/customers/${customer}/invoices/${invoice}/payment`, body, headers)
    const suspend = (customer: string, suspendedFor?: string) =>
      admin('POST', `/customers/${customer}/status`, { status: 'suspended', ...(suspendedFor && { suspendedFor }) })
    const statusOf = async (id: string) => (await admin('GET', `/customers/${id}`)).body.status as string
    const mailsOf = async (id: string) =>
      (await admin('GET', `/mails?customer=${id}`)).body.data.map(({ template }: { template: string }) => template) as string[]
    const log = async (id: string) =>
      (await admin('GET', `/activity?customer=${id}`)).body.data.map(({ type, details }: { type: string; details: object }) => [
        type,
        details,
      ]) as [string, object][]

    test('DASH-2 a payment is written down with its day; what is outstanding and overdue follows, and whoever listens is told', async () => {
      const customer = await newCustomer()
      const [late, due] = [await issue(customer, -5), await issue(customer, 5)]
      const owed = async () => {
        const { outstanding, overdue } = (await admin('GET', `/customers/${customer}/billing`)).body
        return [outstanding.amount, overdue.amount.amount, overdue.count]
      }
      assert.deepEqual(await owed(), [10_000, 5000, 1])
      const ear = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      const paidAt = new Date(server.clock().getTime() - day).toISOString()
      const paid = await pay(customer, late, { paidAt })
      assert.deepEqual([paid.status, paid.body.id, paid.body.status, paid.body.paidAt], [200, late, 'paid', paidAt])
      const told = await ear.next()
      assert.deepEqual([told.type, told.customerId, told.subjectId, told.changed], ['invoice.paid', customer, late, ['status', 'paidAt']])
      await ear.cut()
      assert.deepEqual(await owed(), [5000, 0, 0])
      assert.equal((await pay(customer, due)).status, 200)
      assert.deepEqual(await owed(), [0, 0, 0])
      assert.deepEqual((await log(customer))[1], ['invoice.paid', { invoiceId: late, number: paid.body.number }])
    })

    test('what is paid or void is not paid again, but a call that is sent twice with one key is one payment', async () => {
      const customer = await newCustomer()
      const invoice = await issue(customer, -5)
      const headers = { 'idempotency-key': `pay-${invoice}` }
      const answers = [await pay(customer, invoice, {}, headers), await pay(customer, invoice, {}, headers)]
      assert.deepEqual([answers[0]!.status, answers[1]!.status, answers[1]!.text], [200, 200, answers[0]!.text])
      assert.equal((await log(customer)).filter(([type]) => type === 'invoice.paid').length, 1)
      const refused = async (answer: ReturnType<typeof pay>, status: number, code: string) => {
        const { body } = await answer
        assert.deepEqual([body.status, body.code], [status, code])
      }
      await refused(pay(customer, invoice), 409, 'invoice_conflict')
      await refused(pay(customer, await issue(customer, -5, 'void')), 409, 'invoice_conflict')
      await refused(pay(customer, newId('inv')), 404, 'not_found')
      await refused(pay(await newCustomer(), await issue(customer, -5)), 404, 'not_found')
      const open = await issue(customer, -5)
      await refused(pay(customer, open, { paidAt: new Date(server.clock().getTime() + day).toISOString() }), 422, 'invalid_input')
      await admin('DELETE', `/customers/${customer}`)
      await refused(pay(customer, open), 409, 'status_conflict')
    })

    test('LIFE-1 a suspension for what is overdue lifts with the last payment, in the log and by mail; not before', async () => {
      const customer = await newCustomer()
      const [one, two] = [await issue(customer, -5), await issue(customer, -1, 'open', { currency: 'EUR' })]
      await issue(customer, 5)
      const suspended = (await suspend(customer, 'overdue')).body
      assert.deepEqual([suspended.status, suspended.suspendedFor], ['suspended', 'overdue'])
      await pay(customer, one)
      assert.equal(await statusOf(customer), 'suspended')
      await pay(customer, two)
      const now = (await admin('GET', `/customers/${customer}`)).body
      assert.deepEqual([now.status, now.suspendedFor, now.version], ['active', null, 3])
      assert.deepEqual((await log(customer))[0], [
        'customer.status_changed',
        { from: 'suspended', to: 'active', liftedBy: 'payment', invoiceId: two },
      ])
      assert.deepEqual(await mailsOf(customer), ['customerReactivated', 'customerSuspended'])
      const { byStatus } = (await admin('GET', '/customer-summary')).body
      assert.equal(byStatus.suspended ?? 0, 0)
    })

    test('LIFE-1 its people are let in to everything with that payment', async () => {
      const customer = await newCustomer()
      const invoice = await issue(customer, -5)
      const { token } = await addSignedIn(server, { id: customer, partner: server.partners.north }, 'Payer')
      const write = () => server.call(token, 'PATCH', `/v1/customers/${customer}`, { phone: '+47 22 22 22 22' })
      await suspend(customer, 'overdue')
      assert.equal((await write()).body.code, 'account_suspended')
      await pay(customer, invoice)
      assert.equal((await write()).status, 200)
    })

    test('LIFE-1 who is suspended for another reason stays so, whatever is paid', async () => {
      for (const why of ['other', undefined]) {
        const customer = await newCustomer()
        const invoice = await issue(customer, -5)
        assert.equal((await suspend(customer, why)).body.suspendedFor, 'other')
        await pay(customer, invoice)
        assert.equal(await statusOf(customer), 'suspended')
        assert.deepEqual(await mailsOf(customer), ['customerSuspended'])
      }
    })

    test('LIFE-1 two payments at once lift a suspension once', async () => {
      const customer = await newCustomer()
      const invoices = [await issue(customer, -5), await issue(customer, -4), await issue(customer, -3)]
      await suspend(customer, 'overdue')
      const answers = await Promise.all(invoices.map((invoice) => pay(customer, invoice)))
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      )
      assert.equal(await statusOf(customer), 'active')
      assert.equal((await log(customer)).filter(([type]) => type === 'customer.status_changed').length, 2)
    })

    test('LIFE-1 what it is suspended for outlives deletion and restoring, and nothing else is suspended for anything', async () => {
      const customer = await newCustomer()
      const invoice = await issue(customer, -5)
      await suspend(customer, 'overdue')
      assert.equal((await admin('DELETE', `/customers/${customer}`)).body.suspendedFor, null)
      const restored = (await admin('POST', `/customers/${customer}/restore`, {})).body
      assert.deepEqual([restored.status, restored.suspendedFor], ['suspended', 'overdue'])
      await pay(customer, invoice)
      assert.equal(await statusOf(customer), 'active')
      assert.equal((await suspend(customer)).body.suspendedFor, 'other', 'the next one is another')
      const refused = await admin('POST', `/customers/${customer}/status`, { status: 'active', suspendedFor: 'overdue' })
      assert.deepEqual([refused.status, refused.body.fields[0].field], [422, 'suspendedFor'])
    })

    test('LIFE-1 a job suspends for another reason than what is overdue', async () => {
      const customer = await newCustomer()
      await admin('POST', '/jobs', { action: 'customers.suspend', customers: [customer] })
      while (await runTurn(server.app.services));
      assert.equal((await admin('GET', `/customers/${customer}`)).body.suspendedFor, 'other')
    })

    test('only who may record payments does: a customer cannot say of itself that it paid, a key with the scope can', async () => {
      const customer = await newCustomer()
      const invoice = await issue(customer, -5)
      const { northRegular, northReadOnly, northSupport, southAdmin } = server.people
      for (const person of [northRegular, northReadOnly, northSupport])
        await admin('POST', `/customers/${customer}/users`, { userId: person.id, group: person.group })
      const { token } = await addSignedIn(server, { id: customer, partner: server.partners.north }, 'Debtor')
      const path = `/v1/customers/${customer}/invoices/${invoice}/payment`
      for (const by of [northRegular, northReadOnly, northSupport, token])
        assert.equal((await server.call(by, 'POST', path, {})).body.code, 'forbidden')
      assert.equal((await server.call(southAdmin, 'POST', path, {})).body.code, 'not_found')
      const key = async (scopes: string[]) => (await admin('POST', '/api-keys', { name: 'Payments', scopes })).body.secret as string
      assert.equal((await server.call(await key(['money:read']), 'POST', path, {})).body.code, 'forbidden')
      assert.equal((await server.call(await key(['payments:write']), 'POST', path, {})).status, 200)
    })
  })
