import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'
import { runTurn } from './runner.ts'

const noId = 'cus_00000000000000000000000000'

for (const kind of kinds)
  suite(`jobs on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const createOne = async (body: object) => {
      const made = await admin('POST', '/customers', { name: 'Bulk', ...body })
      assert.equal(made.status, 201, made.text)
      return made.body.id as string
    }
    // A few at a time: hundreds at once are more than a loaded machine answers in time.
    const create = async (count: number, body: object = {}) => {
      const ids: string[] = []
      while (ids.length < count)
        ids.push(...(await Promise.all(Array.from({ length: Math.min(20, count - ids.length) }, () => createOne(body)))))
      return ids
    }
    const statusOf = async (id: string) => (await admin('GET', `/customers/${id}`)).body.status as string
    const run = async () => {
      while (await runTurn(server.ports));
    }
    const finished = async (body: object) => {
      const job = await admin('POST', '/jobs', body)
      assert.equal(job.status, 202, job.text)
      await run()
      return (await admin('GET', `/jobs/${job.body.id}`)).body
    }
    before(() => server.tokenOf(server.people.northAdmin))

    test('a job does its act to each customer and says how it went for each', async () => {
      const [good, there, deleted] = (await create(3)) as [string, string, string]
      await admin('POST', `/customers/${there}/status`, { status: 'inactive' })
      await admin('DELETE', `/customers/${deleted}`)
      const foreign = (await server.call(server.people.southAdmin, 'POST', '/v1/customers', { name: 'South' })).body.id as string
      const made = await admin('POST', '/jobs', {
        action: 'customers.deactivate',
        customers: [good, there, deleted, foreign, noId, good],
        reason: 'Spring cleaning',
      })
      assert.deepEqual([made.status, made.body.status, made.body.total], [202, 'queued', 5])
      await run()
      const job = (await admin('GET', `/jobs/${made.body.id}`)).body
      assert.deepEqual([job.status, job.total, job.done, job.skipped, job.failed, job.reason], ['done', 5, 1, 1, 3, 'Spring cleaning'])
      assert.equal(Date.parse(job.undoUntil) - Date.parse(job.finishedAt), 600_000)

      const results = (await admin('GET', `/jobs/${job.id}/results`)).body.data as {
        customerId: string
        name: string | null
        status: string
        code: string | null
        detail: string | null
      }[]
      const of = (id: string) => results.find((result) => result.customerId === id)!
      assert.deepEqual([of(good).status, of(there).status, of(deleted).code], ['done', 'skipped', 'status_conflict'])
      assert.deepEqual({ ...of(foreign), customerId: noId }, of(noId))
      assert.deepEqual([of(good).name, of(deleted).name, of(foreign).name], ['Bulk', 'Bulk', null])
      assert.equal(of(foreign).code, 'not_found')

      const log = await server.database.db
        .selectFrom('activity')
        .select(['type', 'actor_id', 'details'])
        .where('customer_id', '=', good)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      assert.deepEqual(log, {
        type: 'customer.status_changed',
        actor_id: server.people.northAdmin.id,
        details: { from: 'active', to: 'inactive', reason: 'Spring cleaning', jobId: job.id },
      })
      const south = await server.call(server.people.southAdmin, 'GET', `/v1/customers/${foreign}`)
      assert.equal(south.body.status, 'active')
    })

    test('results come in pages and by outcome', async () => {
      const ids = await create(5)
      const job = await finished({ action: 'customers.suspend', customers: [...ids, noId] })
      const first = (await admin('GET', `/jobs/${job.id}/results?limit=4&status=done`)).body
      const second = (await admin('GET', `/jobs/${job.id}/results?limit=4&status=done&cursor=${first.nextCursor}`)).body
      assert.deepEqual([...first.data, ...second.data].map((result) => result.customerId).sort(), ids.toSorted())
      assert.equal(second.nextCursor, null)
      assert.equal((await admin('GET', `/jobs/${job.id}/results?status=failed`)).body.data.length, 1)
      assert.equal((await admin('GET', `/jobs/${job.id}/results?cursor=${first.nextCursor}`)).body.code, 'cursor_mismatch')
    })

    test('with a filter it is about all that match when it begins', async () => {
      const ids = await create(230, { country: 'IS' })
      const other = await create(1, { country: 'FI' })
      const job = await finished({ action: 'customers.suspend', filter: { country: ['IS'] } })
      assert.deepEqual([job.status, job.total, job.done], ['done', 230, 230])
      assert.equal(await statusOf(ids[229]!), 'suspended')
      assert.equal(await statusOf(other[0]!), 'active')
    })

    test('LIST-8 it is about all that match but those that were taken out, others of them named or not', async () => {
      const ids = await create(3, { country: 'FO' })
      const [elsewhere] = await create(1, { country: 'FI' })
      const filter = { country: ['FO'] }
      const job = await finished({ action: 'customers.suspend', filter, except: [ids[1], elsewhere, noId, ids[1]] })
      assert.deepEqual([job.status, job.total, job.done], ['done', 2, 2])
      assert.deepEqual(await Promise.all(ids.map(statusOf)), ['suspended', 'active', 'suspended'])
      const whole = await finished({ action: 'customers.activate', filter, except: [] })
      assert.deepEqual([whole.total, whole.done, whole.skipped], [3, 2, 1])
    })

    test('exceptions go with a filter only, and there is a limit to them', async () => {
      const except = [noId]
      for (const body of [{ customers: [noId], except }, { except }, { filter: {}, except: ['x'] }])
        assert.equal((await admin('POST', '/jobs', { action: 'customers.suspend', ...body })).status, 422)
      const many = Array.from({ length: 10_001 }, () => noId)
      assert.equal((await admin('POST', '/jobs', { action: 'customers.suspend', filter: {}, except: many })).status, 422)
    })

    test('a slip of the pen in a filter does not select everybody', async () => {
      const refused = await admin('POST', '/jobs', { action: 'customers.delete', filter: { serach: 'x' } })
      assert.deepEqual([refused.status, refused.body.code], [422, 'invalid_input'])
      for (const body of [{}, { customers: [noId], filter: {} }, { customers: [] }])
        assert.equal((await admin('POST', '/jobs', { action: 'customers.delete', ...body })).status, 422)
    })

    test('it takes the permission for the act, when it is started', async () => {
      const key = await admin('POST', '/api-keys', { name: 'No deleting', scopes: ['jobs:write', 'jobs:read', 'customers:status'] })
      const [id] = await create(1)
      const start = (as: TestServer['people']['northAdmin'] | string, action: string) =>
        server.call(as, 'POST', '/v1/jobs', { action, customers: [id] })
      assert.equal((await start(key.body.secret, 'customers.delete')).status, 403)
      assert.equal((await start(key.body.secret, 'customers.suspend')).status, 202)
      assert.equal((await start(server.people.northRegular, 'customers.suspend')).status, 403)
      await run()
      assert.equal(await statusOf(id!), 'suspended')
    })

    test('it takes the permission when it runs, too', async () => {
      const key = await admin('POST', '/api-keys', { name: 'Soon revoked', scopes: ['jobs:write', 'customers:status'] })
      const [id] = await create(1)
      const job = await server.call(key.body.secret, 'POST', '/v1/jobs', { action: 'customers.suspend', customers: [id] })
      await admin('DELETE', `/api-keys/${key.body.id}`)
      await run()
      assert.equal(await statusOf(id!), 'active')
      const row = await server.database.db
        .selectFrom('jobs')
        .select(['status', 'failed'])
        .where('id', '=', job.body.id)
        .executeTakeFirstOrThrow()
      assert.deepEqual(row, { status: 'failed', failed: 1 })
    })

    test('a cancelled job stops; one that has ended cannot be cancelled', async () => {
      const ids = await create(150)
      const { body } = await admin('POST', '/jobs', { action: 'customers.suspend', customers: ids })
      await runTurn(server.ports)
      const cancelled = await admin('POST', `/jobs/${body.id}/cancel`)
      assert.deepEqual([cancelled.status, cancelled.body.status, cancelled.body.done], [200, 'cancelled', 100])
      await run()
      assert.equal((await Promise.all(ids.map(statusOf))).filter((status) => status === 'active').length, 50)
      assert.equal((await admin('POST', `/jobs/${body.id}/cancel`)).body.code, 'job_conflict')
    })

    test('a job can be undone once, within ten minutes, and leaves alone what was changed since', async () => {
      const [active, inactive, edited] = (await create(3)) as [string, string, string]
      await admin('POST', `/customers/${inactive}/status`, { status: 'inactive' })
      const job = await finished({ action: 'customers.delete', customers: [active, inactive, edited, noId] })
      await admin('POST', `/customers/${edited}/restore`, {})
      const undo = await admin('POST', `/jobs/${job.id}/undo`)
      assert.deepEqual([undo.status, undo.body.action, undo.body.undoes, undo.body.total], [202, 'customers.restore', job.id, 3])
      await run()
      assert.deepEqual([await statusOf(active), await statusOf(inactive), await statusOf(edited)], ['active', 'inactive', 'active'])
      const done = (await admin('GET', `/jobs/${undo.body.id}`)).body
      assert.deepEqual([done.done, done.failed, done.undoUntil], [2, 1, null])
      assert.equal((await admin('GET', `/jobs/${undo.body.id}/results?status=failed`)).body.data[0].code, 'version_conflict')
      const undone = (await admin('GET', `/jobs/${job.id}`)).body
      assert.deepEqual([undone.undoneBy, undone.undoUntil], [undo.body.id, null])
      assert.equal((await admin('POST', `/jobs/${job.id}/undo`)).body.code, 'job_conflict')
      assert.equal((await admin('POST', `/jobs/${undo.body.id}/undo`)).body.code, 'job_conflict')
    })

    test('an undo brings back statuses that one could not set from here', async () => {
      const [id] = (await create(1)) as [string]
      await admin('POST', `/customers/${id}/status`, { status: 'suspended' })
      const job = await finished({ action: 'customers.deactivate', customers: [id] })
      await admin('POST', `/jobs/${job.id}/undo`)
      await run()
      assert.equal(await statusOf(id), 'suspended')
    })

    test('jobs are seen by those who started them, and by nobody else', async () => {
      const job = await finished({ action: 'customers.suspend', customers: [noId] })
      for (const path of ['', '/results'])
        assert.equal((await server.call(server.people.operatorAdmin, 'GET', `/v1/jobs/${job.id}${path}`)).status, 404)
      for (const path of ['/cancel', '/undo'])
        assert.equal((await server.call(server.people.operatorAdmin, 'POST', `/v1/jobs/${job.id}${path}`)).status, 404)
      assert.deepEqual((await server.call(server.people.operatorAdmin, 'GET', '/v1/jobs')).body.data, [])
      const first = (await admin('GET', '/jobs?limit=2')).body
      assert.equal(first.data[0].id, job.id)
      const second = (await admin('GET', `/jobs?limit=2&cursor=${first.nextCursor}`)).body
      assert.ok(second.data[0].id < first.data[1].id)
    })

    test('its owner, and nobody else, is told how far it is', async () => {
      const [mine, others] = await Promise.all(
        [server.people.northAdmin, server.people.operatorAdmin].map(async (person) => listenTo(server.app, await server.tokenOf(person))),
      )
      const ids = await create(1)
      await mine!.next()
      const { body } = await admin('POST', '/jobs', { action: 'customers.suspend', customers: ids })
      const started = await mine!.next()
      assert.deepEqual([started.type, started.subjectId, started.changed], ['job.changed', body.id, ['status']])
      await run()
      assert.deepEqual([(await mine!.next()).type, (await mine!.next()).changed], ['customer.updated', ['status', 'done', 'finishedAt']])
      assert.deepEqual([(await others!.next()).type, (await others!.next()).type], ['customer.created', 'customer.updated'])
      await Promise.all([mine!.cut(), others!.cut()])
    })
  })
