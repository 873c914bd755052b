import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

const day = 86_400_000

for (const kind of kinds)
  suite(`the status of customers on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      server.call(server.people.northAdmin, method, `/v1/customers${path}`, body, headers)
    const create = async () => (await admin('POST', '', { name: 'Status' })).body.id as string
    const log = (id: string) =>
      server.database.db.selectFrom('activity').select(['type', 'details']).where('customer_id', '=', id).orderBy('id').execute()

    test('it goes where the table of transitions lets it go, with the reason in the log', async () => {
      const id = await create()
      const suspended = await admin('POST', `/${id}/status`, { status: 'suspended', reason: 'Has not paid' })
      assert.deepEqual([suspended.status, suspended.body.status, suspended.body.version], [200, 'suspended', 2])
      assert.equal((await admin('POST', `/${id}/status`, { status: 'inactive' })).body.status, 'inactive')
      assert.deepEqual((await log(id)).slice(1), [
        { type: 'customer.status_changed', details: { from: 'active', to: 'suspended', reason: 'Has not paid' } },
        { type: 'customer.status_changed', details: { from: 'suspended', to: 'inactive' } },
      ])
    })

    test('where it cannot go, the problem names what is possible, and nothing is changed', async () => {
      const id = await create()
      await admin('POST', `/${id}/status`, { status: 'inactive' })
      const refused = await admin('POST', `/${id}/status`, { status: 'suspended' })
      assert.deepEqual([refused.status, refused.body.code], [409, 'status_conflict'])
      assert.match(refused.body.detail, /is inactive; it can be set to active\./)
      assert.equal((await admin('GET', `/${id}`)).body.version, 2)
    })

    test('a deleted customer can be read and restored by those who may delete, and is gone for others', async () => {
      const id = await create()
      await admin('POST', `/${id}/status`, { status: 'inactive' })
      await admin('POST', `/${id}/users`, { userId: server.people.northRegular.id, group: 'regular' })
      assert.equal((await server.call(server.people.northRegular, 'GET', `/v1/customers/${id}`)).status, 200)
      const deleted = await admin('DELETE', `/${id}?reason=Closed`)
      assert.deepEqual([deleted.status, deleted.body.status], [200, 'deleted'])
      assert.equal(Date.parse(deleted.body.purgeAt) - Date.parse(deleted.body.deletedAt), 30 * day)
      assert.equal((await admin('GET', `/${id}`)).status, 200)
      assert.equal((await server.call(server.people.northRegular, 'GET', `/v1/customers/${id}`)).status, 404)
      for (const [method, path, body] of [
        ['PATCH', '', { name: 'X' }],
        ['POST', '/status', { status: 'active' }],
        ['DELETE', '', undefined],
      ] as const)
        assert.equal((await admin(method, `/${id}${path}`, body)).body.code, 'status_conflict', method)
      const restored = await admin('POST', `/${id}/restore`, {})
      assert.deepEqual(
        [restored.status, restored.body.status, restored.body.deletedAt, restored.body.purgeAt],
        [200, 'inactive', null, null],
      )
      assert.equal((await server.call(server.people.northRegular, 'GET', `/v1/customers/${id}`)).status, 200)
      assert.equal((await admin('POST', `/${id}/restore`, {})).body.code, 'status_conflict')
    })

    test('after its grace period it cannot be restored', async () => {
      const id = await create()
      await admin('DELETE', `/${id}`)
      server.forward(30 * day - 60_000)
      await admin('POST', `/${id}/restore`, {})
      await admin('DELETE', `/${id}`)
      server.forward(30 * day)
      assert.equal((await admin('POST', `/${id}/restore`, {})).body.code, 'status_conflict')
    })

    test('a status is not changed over the head of somebody who saw another version', async () => {
      const made = await admin('POST', '', { name: 'Seen' })
      await admin('PATCH', `/${made.body.id}`, { name: 'Changed' })
      const late = await admin('DELETE', `/${made.body.id}`, undefined, { 'if-match': made.headers.get('etag')! })
      assert.deepEqual([late.status, late.body.current.name], [412, 'Changed'])
    })

    test('those whose group does not allow it are refused', async () => {
      const id = await create()
      await admin('POST', `/${id}/users`, { userId: server.people.northRegular.id, group: 'regular' })
      const as = server.people.northRegular
      assert.equal((await server.call(as, 'POST', `/v1/customers/${id}/status`, { status: 'inactive' })).status, 403)
      assert.equal((await server.call(as, 'DELETE', `/v1/customers/${id}`)).status, 403)
      assert.equal((await server.call(server.people.southAdmin, 'DELETE', `/v1/customers/${id}`)).status, 404)
    })
  })
