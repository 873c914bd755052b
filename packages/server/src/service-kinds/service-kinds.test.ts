import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startServer } from '../testing/harness.ts'

test('LIST-1 everybody sees the kinds of service in the order of the catalogue', async () => {
  const server = await startServer()
  try {
    const { status, body } = await server.call(server.people.northSupport, 'GET', '/v1/service-kinds')
    assert.equal(status, 200)
    assert.deepEqual(
      body.data.map((kind: { kind: string }) => kind.kind),
      ['port', 'virtual-circuit', 'cloud', 'certificate'],
    )
    assert.deepEqual(body.data[1], { kind: 'virtual-circuit', name: 'Virtual circuit', plural: 'Virtual circuits' })
    await server.database.db
      .insertInto('service_kinds')
      .values({ kind: 'colocation', name: 'Rack', plural: 'Racks', position: 0 })
      .execute()
    assert.equal((await server.call(server.people.northSupport, 'GET', '/v1/service-kinds')).body.data[0].kind, 'colocation')
    assert.equal((await server.call(null, 'GET', '/v1/service-kinds')).status, 401)
  } finally {
    await server.stop()
  }
})
