import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`tickets of a customer on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind })
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme' })).body.id
      for (const [number, status] of ['closed', 'open', 'pending', 'closed'].entries()) {
        const opened_at = new Date(Date.UTC(2026, number, 1))
        const closed_at = status === 'closed' ? new Date(Date.UTC(2026, number, 2)) : null
        const owner = { partner_id: server.partners.north, customer_id: customer }
        await server.database.db
          .insertInto('tickets')
          .values({ ...owner, id: newId('tic', opened_at.getTime()), subject: `Ticket ${number}`, status, opened_at, closed_at })
          .execute()
      }
    })
    after(() => server.stop())
    const list = async (query = '', by = server.people.northAdmin) =>
      (await server.call(by, 'GET', `/v1/customers/${customer}/tickets${query}`)).body
    const subjects = ({ data }: { data: { subject: string }[] }) => data.map(({ subject }) => subject)

    test('SUB-8 the newest come first, all or those of some statuses', async () => {
      const all = await list()
      assert.deepEqual(subjects(all), ['Ticket 3', 'Ticket 2', 'Ticket 1', 'Ticket 0'])
      const { id: _, ...closed } = all.data[0]
      const times = { openedAt: '2026-04-01T00:00:00.000Z', closedAt: '2026-04-02T00:00:00.000Z' }
      assert.deepEqual(closed, { subject: 'Ticket 3', status: 'closed', ...times })
      assert.deepEqual(subjects(await list('?status=open,pending')), ['Ticket 2', 'Ticket 1'])
      const first = await list('?status=closed&limit=1')
      assert.deepEqual(subjects(await list(`?status=closed&limit=1&cursor=${first.nextCursor}`)), ['Ticket 0'])
    })

    test('a customer one does not see has none', async () => {
      assert.equal((await list('', server.people.southAdmin)).code, 'not_found')
    })
  })
