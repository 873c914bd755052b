import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Ports } from '../ports.ts'
import { runTurn } from './runner.ts'

const start = async (kind: (typeof kinds)[number], customers: number) => {
  const server = await startServer({ kind, background: false })
  const { northAdmin } = server.people
  await server.tokenOf(northAdmin)
  const ids = await Promise.all(
    Array.from(
      { length: customers },
      async () => (await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Run' })).body.id as string,
    ),
  )
  const job = await server.call(northAdmin, 'POST', '/v1/jobs', { action: 'customers.suspend', customers: ids })
  return { server, ids, jobId: job.body.id as string }
}
const jobIn = (server: TestServer, id: string) =>
  server.database.db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The same server, whose process dies every third time after the work and before the commit. */
const dying = (ports: Ports, deaths: { count: number }, calls = { count: 0 }): Ports => ({
  ...ports,
  database: {
    ...ports.database,
    transaction: (work) =>
      ports.database.transaction(async (db) => {
        const result = await work(db)
        if (calls.count++ % 3 === 1 && deaths.count++ < 8) throw new Error('killed')
        return result
      }),
  },
})

for (const kind of kinds)
  suite(`running jobs on ${kind}`, () => {
    test('replicas share the work, and when some die in the middle nothing is done twice or left out', async (t) => {
      const { server, ids, jobId } = await start(kind, 450)
      t.after(() => server.stop())
      const deaths = { count: 0 }
      const mortal = dying(server.ports, deaths)
      const replica = async (ports: Ports) => {
        for (let left = 2_000; left > 0 && (await jobIn(server, jobId)).finished_at === null; left--) {
          await runTurn(ports).catch(() => {})
          server.forward(1_000)
        }
      }
      await Promise.all([replica(mortal), replica(mortal), replica(server.ports)])
      assert.ok(deaths.count > 0)
      const job = await jobIn(server, jobId)
      assert.deepEqual([job.status, job.done, job.skipped, job.failed], ['done', 450, 0, 0])
      const { rows } = await sql<{ times: number; customers: number }>`
        select times::int, count(*)::int as customers from (select customer_id, count(*) as times from activity where type = 'customer.status_changed' group by 1) t group by 1`.execute(
        server.database.db,
      )
      assert.deepEqual(rows, [{ times: 1, customers: ids.length }])
    })

    test('jobs take turns, so that a long one does not hold up a short one', async (t) => {
      const { server, ids, jobId } = await start(kind, 250)
      t.after(() => server.stop())
      await runTurn(server.ports)
      const short = await server.call(server.people.northAdmin, 'POST', '/v1/jobs', { action: 'customers.activate', customers: [ids[0]] })
      await runTurn(server.ports)
      assert.equal((await jobIn(server, short.body.id)).status, 'done')
      assert.equal((await jobIn(server, jobId)).status, 'running')
    })

    test('a job that fails is tried again later, five times in all', async (t) => {
      const { server, jobId } = await start(kind, 1)
      t.after(() => server.stop())
      await server.database.db.updateTable('jobs').set({ action: 'unknown' }).where('id', '=', jobId).execute()
      assert.equal(await runTurn(server.ports), true)
      assert.deepEqual([(await jobIn(server, jobId)).status, (await jobIn(server, jobId)).attempts], ['queued', 1])
      assert.equal(await runTurn(server.ports), false)
      for (let attempt = 2; attempt <= 5; attempt++) {
        server.forward(3_600_000)
        assert.equal(await runTurn(server.ports), true)
      }
      const job = await jobIn(server, jobId)
      assert.deepEqual([job.status, job.attempts], ['failed', 5])
      server.forward(3_600_000)
      assert.equal(await runTurn(server.ports), false)
    })
  })
