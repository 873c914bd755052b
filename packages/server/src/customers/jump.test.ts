import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { allTables } from '../db/database.ts'
import { numberEvents } from '../events/sequencer.ts'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { adjustCounters } from './counters.ts'
import { keysOf } from './keys.ts'

const customers = 1500

for (const kind of kinds)
  describe(`rows by their position on ${kind}`, () => {
    let server: TestServer
    before(async () => {
      server = await startServer({ kind, background: false })
      const { north, northReseller } = server.partners
      const rows = Array.from({ length: customers }, (_, number) => {
        const name = `Customer ${String(number).padStart(4, '0')}`
        const profile = { name, email: null, contact_name: null, contact_email: null, organisation_number: null }
        const counted = {
          users_count: 0,
          mrr: 0,
          revenue: 0,
          mrr_key: 0,
          revenue_key: 0,
          status: 'active',
          type: 'company',
          currency: 'EUR',
        }
        const partner_id = number % 3 ? north : northReseller
        return { ...counted, name, ...keysOf(profile), id: newId('cus', number + 1), partner_id, active_key: new Date().toISOString() }
      })
      await allTables(server.database).insertInto('customers').values(rows).execute()
      await adjustCounters(
        server.database.db,
        rows.map((row) => [null, row]),
      )
    })
    after(() => server?.stop())

    const admin = () => server.people.northAdmin
    const from = async (offset: number, more = '') => {
      const answer = await server.call(admin(), 'GET', `/v1/customers?limit=2&offset=${offset}${more}`)
      assert.equal(answer.status, 200, answer.text)
      return answer.body
    }
    const namesFrom = async (offset: number, more = '') =>
      (await from(offset, more)).data.map((row: { name: string }) => Number(row.name.slice(-4)))

    test('LIST-7: a list begins after so many rows, from either end', async () => {
      for (const offset of [0, 1, 499, 500, 501, 998, 1498]) {
        assert.deepEqual(await namesFrom(offset), [offset, offset + 1])
        assert.deepEqual(await namesFrom(offset, '&sort=-name'), [1499 - offset, 1498 - offset])
        assert.deepEqual(await namesFrom(offset, '&country=SE'), [])
      }
      assert.deepEqual(await namesFrom(1499), [1499])
    })

    test('behind the last row there is nothing, and that is no mistake', async () => {
      for (const offset of [1500, 1501, Number.MAX_SAFE_INTEGER]) {
        const page = await from(offset)
        assert.deepEqual([page.data, page.nextCursor], [[], null])
      }
    })

    test('from there one pages on by cursor', async () => {
      const { nextCursor } = await from(1000)
      const answer = await server.call(admin(), 'GET', `/v1/customers?limit=2&cursor=${nextCursor}`)
      assert.deepEqual(
        answer.body.data.map((row: { name: string }) => row.name),
        ['Customer 1002', 'Customer 1003'],
      )
    })

    test('an offset and a cursor together are refused, and so is what is no number of rows', async () => {
      const { nextCursor } = await from(0)
      for (const query of [`offset=5&cursor=${nextCursor}`, 'offset=-1', 'offset=1.5', 'offset=many', 'offset=9007199254740992']) {
        const answer = await server.call(admin(), 'GET', `/v1/customers?${query}`)
        assert.equal(answer.status, 422, query)
        assert.deepEqual([answer.body.code, answer.body.fields[0].field], ['invalid_input', 'offset'])
      }
    })

    test('what was remembered of the order is forgotten when a customer changes, before and after the change has its number', async () => {
      const [last] = (await from(1499)).data
      const rename = async (name: string) => {
        const answer = await server.call(admin(), 'PATCH', `/v1/customers/${last.id}`, { name })
        assert.equal(answer.status, 200, answer.text)
      }
      for (const offset of [600, 900, 600]) assert.deepEqual(await namesFrom(offset), [offset, offset + 1])
      await rename('A first 1499')
      for (const offset of [600, 900, 600]) assert.deepEqual(await namesFrom(offset), [offset - 1, offset])
      await numberEvents(server.database)
      for (const offset of [600, 900, 600]) assert.deepEqual(await namesFrom(offset), [offset - 1, offset])
      await rename('Customer 1499')
      await numberEvents(server.database)
      for (const offset of [600, 900, 600]) assert.deepEqual(await namesFrom(offset), [offset, offset + 1])
    })
  })
