import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`how much a customer used on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind, now: new Date('2026-11-21T23:30:00Z') })
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme' })).body.id
      const measure = (metric: string, day: string, value: string) => ({
        ...{ partner_id: server.partners.north, customer_id: customer, metric, day, value },
      })
      const rows = [
        ...[measure('bandwidth', '2026-11-21', '0.2'), measure('bandwidth', '2026-11-20', '0.1'), measure('bandwidth', '2026-10-23', '5')],
        ...[measure('bandwidth', '2026-10-22', '70'), measure('storage', '2026-11-19', '40'), measure('storage', '2026-11-20', '41.5')],
        measure('apiCalls', '2026-11-21', '12'),
      ]
      await server.database.db.insertInto('usage').values(rows).execute()
    })
    after(() => server.stop())
    const read = async (query = '', by = server.people.northAdmin) =>
      (await server.call(by, 'GET', `/v1/customers/${customer}/usage${query}`)).body

    test('DASH-1 the last thirty days, metric by metric: what is used up is added, what is held is its latest value', async () => {
      assert.deepEqual((await read()).metrics, [
        { metric: 'apiCalls', points: [{ day: '2026-11-21', value: 12 }], total: 12 },
        {
          ...{ metric: 'bandwidth', unit: 'GB', total: 5.3 },
          points: [
            { day: '2026-10-23', value: 5 },
            { day: '2026-11-20', value: 0.1 },
            { day: '2026-11-21', value: 0.2 },
          ],
        },
        {
          ...{ metric: 'storage', unit: 'GB', total: 41.5 },
          points: [
            { day: '2026-11-19', value: 40 },
            { day: '2026-11-20', value: 41.5 },
          ],
        },
      ])
    })

    test('one can ask for more days, and for fewer', async () => {
      const totals = async (days: number) =>
        (await read(`?days=${days}`)).metrics.map(({ metric, total }: { metric: string; total: number }) => `${metric} ${total}`)
      assert.deepEqual(await totals(90), ['apiCalls 12', 'bandwidth 75.3', 'storage 41.5'])
      assert.deepEqual(await totals(1), ['apiCalls 12', 'bandwidth 0.2'])
      for (const days of ['0', '367', '1.5', 'x']) assert.equal((await read(`?days=${days}`)).code, 'invalid_input')
    })

    test('a customer one does not see used nothing that one is told of', async () => {
      assert.equal((await read('', server.people.southAdmin)).code, 'not_found')
    })
  })
