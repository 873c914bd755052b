import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { forgetOldEvents } from '../events/sequencer.ts'
import type { Ports } from '../ports.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { queueEvents } from './queue.ts'

const day = 86_400_000

const begin = async (kind: (typeof kinds)[number]) => {
  const server = await startServer({ kind, background: false })
  const url = 'https://hooks.example/'
  assert.equal((await server.call(server.people.northAdmin, 'POST', '/v1/webhook-endpoints', { url })).status, 201)
  return server
}
const customers = async (server: TestServer, count: number) => {
  for (let each = 0; each < count; each++) await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Queued' })
}
const queued = async (server: TestServer) =>
  (await server.database.db.selectFrom('webhook_deliveries').select('event_id').execute()).map((row) => row.event_id)

/** The same database, whose process dies every other time after the work and before the commit. */
const dying = (ports: Ports, deaths: { count: number }): Ports['database'] => ({
  ...ports.database,
  transaction: (work) =>
    ports.database.transaction(async (db) => {
      const result = await work(db)
      if (deaths.count++ % 2 === 0) throw new Error('killed')
      return result
    }),
})

for (const kind of kinds)
  describe(`queueing what happened on ${kind}`, () => {
    test('DAT-3 each event is queued once, however often a process dies and however many are at it', async (t) => {
      const server = await begin(kind)
      t.after(() => server.stop())
      const deaths = { count: 0 }
      const mortal = dying(server.ports, deaths)
      for (let round = 0; round < 6; round++) {
        await customers(server, 3)
        await Promise.all([mortal, mortal, server.database].map((each) => queueEvents(each, server.clock).catch(() => {})))
      }
      await queueEvents(server.database, server.clock)
      assert.ok(deaths.count > 2)
      const ids = await queued(server)
      assert.deepEqual([ids.length, new Set(ids).size], [18, 18])
    })

    test('DAT-3 events that were not queued yet are not forgotten, however old they are', async (t) => {
      const server = await begin(kind)
      t.after(() => server.stop())
      await customers(server, 3)
      server.forward(8 * day)
      await forgetOldEvents(server.database, server.clock())
      await queueEvents(server.database, server.clock)
      assert.equal((await queued(server)).length, 3)
      await forgetOldEvents(server.database, server.clock())
      const left = await server.database.db.selectFrom('events').select('id').execute()
      assert.deepEqual(left, [])
    })

    test('many at once go through in one turn', async (t) => {
      const server = await begin(kind)
      t.after(() => server.stop())
      const { north } = server.partners
      const rows = Array.from({ length: 1_203 }, (_, at) => ({
        id: `evt_${String(at).padStart(26, '0')}`,
        partner_id: north,
        type: 'customer.updated',
        at: server.clock(),
        permission: 'customers:read',
        changed: ['name'],
      }))
      await server.database.db.insertInto('events').values(rows).execute()
      await queueEvents(server.database, server.clock)
      assert.equal((await queued(server)).length, 1_203)
    })
  })
