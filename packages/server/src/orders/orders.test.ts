import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

type Order = { id: string; number: string; status: string; amount?: { amount: number; currency: string }; placedAt: string }

for (const kind of kinds)
  describe(`orders of a customer on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind })
      const { northAdmin, northReadOnly, northSupport } = server.people
      customer = (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Acme', currency: 'JPY' })).body.id
      for (const [{ id: userId }, group] of [
        [northReadOnly, 'readOnly'],
        [northSupport, 'support'],
      ] as const)
        await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId, group })
      for (let month = 1; month <= 5; month++) await place(`O-${month}`, new Date(Date.UTC(2026, month, 3)))
    })
    after(() => server.stop())

    const place = (number: string, placed_at: Date, id = customer) =>
      server.database.db
        .insertInto('orders')
        .values({
          ...{ partner_id: server.partners.north, customer_id: id, id: newId('ord', placed_at.getTime()), number },
          ...{ status: 'completed', amount: 1200, currency: 'JPY', placed_at },
        })
        .execute()
    const list = (by: Person, query = '') => server.call(by, 'GET', `/v1/customers/${customer}/orders${query}`)
    const numbers = (data: Order[]) => data.map(({ number }) => number)

    test('DET-2 the newest come first, page by page, and new ones in between change nothing', async () => {
      const { northAdmin } = server.people
      const first = (await list(northAdmin, '?limit=2')).body
      assert.deepEqual(numbers(first.data), ['O-5', 'O-4'])
      const { id: _, ...told } = first.data[0]
      const amount = { amount: 1200, currency: 'JPY' }
      assert.deepEqual(told, { number: 'O-5', status: 'completed', amount, placedAt: '2026-06-03T00:00:00.000Z' })
      await place('O-6', new Date(Date.UTC(2026, 6, 3)))
      const second = (await list(northAdmin, `?limit=2&cursor=${first.nextCursor}`)).body
      const third = (await list(northAdmin, `?limit=2&cursor=${second.nextCursor}`)).body
      assert.deepEqual(numbers([...second.data, ...third.data]), ['O-3', 'O-2', 'O-1'])
      assert.equal(third.nextCursor, null)
    })

    test('amounts are for those who may see the money of this customer', async () => {
      const { northReadOnly, northSupport } = server.people
      assert.ok((await list(northReadOnly)).body.data.every((order: Order) => order.amount))
      const { data } = (await list(northSupport)).body
      assert.ok(data.length > 0 && data.every((order: Order) => !('amount' in order)))
    })

    test('a customer one does not see has none, and a cursor of another’s list is refused', async () => {
      const { southAdmin, northNobody, northAdmin } = server.people
      for (const person of [southAdmin, northNobody]) assert.equal((await list(person)).body.code, 'not_found')
      const { nextCursor } = (await list(northAdmin, '?limit=1')).body
      const other = (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Other' })).body.id
      const refused = await server.call(northAdmin, 'GET', `/v1/customers/${other}/orders?cursor=${nextCursor}`)
      assert.equal(refused.body.code, 'cursor_mismatch')
      assert.deepEqual((await server.call(northAdmin, 'GET', `/v1/customers/${other}/orders`)).body, { data: [], nextCursor: null })
    })

    test('of a deleted customer they are there for those who could restore it, and go along to another partner', async () => {
      const { northAdmin, northSupport, resellerAdmin } = server.people
      await server.call(northAdmin, 'DELETE', `/v1/customers/${customer}`)
      assert.equal((await list(northSupport)).body.code, 'not_found')
      assert.equal((await list(northAdmin)).body.data.length, 6)
      await server.call(northAdmin, 'POST', `/v1/customers/${customer}/restore`, {})
      await server.call(northAdmin, 'PATCH', `/v1/customers/${customer}`, { partnerId: server.partners.northReseller })
      assert.equal((await list(resellerAdmin)).body.data.length, 6)
    })
  })
