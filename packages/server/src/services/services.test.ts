import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`services of a customer on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind })
      const { northAdmin, northSupport } = server.people
      customer = (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Acme', currency: 'NOK' })).body.id
      await server.call(northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: northSupport.id, group: 'support' })
      await provision('Old port', 1, new Date(Date.UTC(2026, 5, 1)))
      await provision('Port', 2, null)
    })
    after(() => server.stop())
    const provision = (name: string, month: number, ended_at: Date | null) => {
      const provisioned_at = new Date(Date.UTC(2026, month, 1))
      const service = { id: newId('svc', provisioned_at.getTime()), kind: 'port', name, monthly_amount: 900, currency: 'NOK' }
      return server.database.db
        .insertInto('services')
        .values({
          partner_id: server.partners.north,
          customer_id: customer,
          ...service,
          provisioned_at,
          bills_from: provisioned_at,
          ended_at,
        })
        .execute()
    }
    const list = async (by = server.people.northAdmin) => (await server.call(by, 'GET', `/v1/customers/${customer}/services`)).body

    test('the newest come first, each with its kind, its price and its days', async () => {
      const { data } = await list()
      const { id: _, ...told } = data[0]
      const from = '2026-03-01T00:00:00.000Z'
      const monthly = { amount: 900, currency: 'NOK' }
      assert.deepEqual(told, { kind: 'port', name: 'Port', monthly, provisionedAt: from, billsFrom: from, endedAt: null })
      assert.deepEqual([data[1].name, data[1].endedAt, data.length], ['Old port', '2026-06-01T00:00:00.000Z', 2])
    })

    test('Support is told of no price, and who does not see the customer of nothing', async () => {
      const { data } = await list(server.people.northSupport)
      assert.ok(data.length === 2 && data.every((service: object) => !('monthly' in service)))
      assert.equal((await list(server.people.southAdmin)).code, 'not_found')
    })
  })
