import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

const day = 86_400_000

for (const kind of kinds)
  describe(`invoices of a customer on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind })
      const { northAdmin, northSupport } = server.people
      customer = (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Acme', currency: 'NOK' })).body.id
      await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: northSupport.id, group: 'support' })
      await issue('F-1', 'paid', 90)
      await issue('F-2', 'overdue', 60)
      await issue('F-3', 'open', 40)
      await issue('F-4', 'void', 20)
      await issue('F-5', 'open', 2)
    })
    after(() => server.stop())

    const issue = (number: string, status: string, daysAgo: number) => {
      const issued_at = new Date(server.clock().getTime() - daysAgo * day)
      return server.database.db
        .insertInto('invoices')
        .values({
          ...{ partner_id: server.partners.north, customer_id: customer, id: newId('inv', issued_at.getTime()), number, status },
          ...{ amount: 5000, currency: 'NOK', issued_at, due_at: new Date(issued_at.getTime() + 14 * day) },
          ...(status === 'paid' && { paid_at: new Date(issued_at.getTime() + day) }),
        })
        .execute()
    }
    const list = (query = '', by = server.people.northAdmin) => server.call(by, 'GET', `/v1/customers/${customer}/invoices${query}`)
    const told = async (query = '') =>
      (await list(query)).body.data.map(({ number, status }: { number: string; status: string }) => `${number} ${status}`)

    test('the newest come first, and one that nobody paid in time is overdue', async () => {
      assert.deepEqual(await told(), ['F-5 open', 'F-4 void', 'F-3 overdue', 'F-2 overdue', 'F-1 paid'])
      const { data } = (await list('?status=paid')).body
      assert.deepEqual(
        [data[0].amount, Date.parse(data[0].dueAt) - Date.parse(data[0].issuedAt)],
        [{ amount: 5000, currency: 'NOK' }, 14 * day],
      )
      assert.equal(Date.parse(data[0].paidAt) - Date.parse(data[0].issuedAt), day)
    })

    test('one can ask for some statuses alone, page by page', async () => {
      assert.deepEqual(await told('?status=overdue,open'), ['F-5 open', 'F-3 overdue', 'F-2 overdue'])
      const first = (await list('?status=overdue&limit=1')).body
      assert.deepEqual(await told(`?status=overdue&cursor=${first.nextCursor}`), ['F-2 overdue'])
      assert.equal((await list(`?status=open&cursor=${first.nextCursor}`)).body.code, 'cursor_mismatch')
      assert.equal((await list('?status=lost')).body.code, 'invalid_input')
    })

    test('they are for those who may see the money of this customer', async () => {
      assert.equal((await list('', server.people.northSupport)).body.code, 'forbidden')
      assert.equal((await list('', server.people.southAdmin)).body.code, 'not_found')
    })
  })
