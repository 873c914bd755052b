import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

const path = '/v1/preferences'

for (const kind of kinds)
  describe(`preferences on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const read = (as: Person | string) => server.call(as, 'GET', path)
    const keep = (as: Person | string, values: object, headers = {}) => server.call(as, 'PATCH', path, { values }, headers)

    test('LIST-1 what a widget keeps is there at the next call, and each name is written and removed by itself', async () => {
      const { northRegular } = server.people
      assert.deepEqual((await read(northRegular)).body, { values: {}, version: 0 })
      const table = { columns: [{ id: 'name', width: 240, pinned: true }, { id: 'mrr' }], density: 'compact' }
      const first = await keep(northRegular, { 'customer-table': table, other: 1 })
      assert.deepEqual([first.status, first.body], [200, { values: { 'customer-table': table, other: 1 }, version: 1 }])
      const columns = { columns: [] }
      await keep(northRegular, { 'customer-table': columns })
      assert.deepEqual((await keep(northRegular, { other: null, 'not-there': null })).body.values, { 'customer-table': columns })
      assert.deepEqual((await read(northRegular)).body, { values: { 'customer-table': columns }, version: 3 })
    })

    test('what changes nothing leaves the version as it is', async () => {
      const { northMixed } = server.people
      const first = await keep(northMixed, { a: { x: 1, y: [2] } })
      const again = await keep(northMixed, { a: { x: 1, y: [2] }, b: null })
      assert.deepEqual(again.body, first.body)
      const etag = again.headers.get('etag')!
      assert.equal((await server.call(northMixed, 'GET', path, undefined, { 'if-none-match': etag })).status, 304)
    })

    test('widgets that write at once do not undo each other', async () => {
      const { northReadOnly } = server.people
      const names = Array.from({ length: 10 }, (_, at) => `widget-${at}`)
      await Promise.all(names.map((name) => keep(northReadOnly, { [name]: name })))
      assert.deepEqual(Object.keys((await read(northReadOnly)).body.values).sort(), names)
    })

    test('who sends the version it saw is told when somebody was faster', async () => {
      const { northSupport } = server.people
      const etag = (await keep(northSupport, { a: 1 })).headers.get('etag')!
      assert.equal((await keep(northSupport, { a: 2 }, { 'if-match': etag })).status, 200)
      const late = await keep(northSupport, { a: 3 }, { 'if-match': etag })
      assert.deepEqual([late.status, late.body.code, late.body.current.values], [412, 'version_conflict', { a: 2 }])
    })

    test('every session of a person has the same ones, and nobody else has them, nor has a key', async () => {
      const { northAdmin, northNobody, southAdmin, operatorAdmin } = server.people
      const scopes = ['session:read', 'customers:read', 'widget-sessions:write']
      const key = (await server.call(northAdmin, 'POST', '/v1/api-keys', { name: 'Host', scopes })).body
      const widget = async () =>
        (await server.call(key.secret, 'POST', '/v1/widget-sessions', { userId: northNobody.id, origins: ['https://host.example'] })).body
          .token as string
      await keep(await widget(), { mine: true })
      assert.deepEqual((await read(await widget())).body.values, { mine: true })
      assert.deepEqual((await read(northNobody)).body.values, { mine: true })
      for (const other of [northAdmin, southAdmin, operatorAdmin, key.secret]) assert.deepEqual((await read(other)).body.values, {})
      await keep(key.secret, { host: 1 })
      assert.deepEqual([(await read(key.secret)).body.values, (await read(northAdmin)).body.values], [{ host: 1 }, {}])
    })

    test('32 KB is the limit for all together, and says so', async () => {
      const { resellerAdmin } = server.people
      assert.equal((await keep(resellerAdmin, { a: 'x'.repeat(20_000) })).status, 200)
      const full = await keep(resellerAdmin, { b: 'ø'.repeat(7000) })
      assert.deepEqual([full.status, full.body.code], [409, 'preferences_full'])
      assert.match(full.body.detail, /32,768 bytes/)
      assert.deepEqual(Object.keys((await read(resellerAdmin)).body.values), ['a'])
      assert.equal((await keep(resellerAdmin, { a: null, b: 'ø'.repeat(7000) })).status, 200)
    })

    test('a name is small letters, digits, dots and hyphens; a value is any JSON, and comes back as it was', async () => {
      const { southRegular } = server.people
      for (const name of ['', 'A', '1a', 'a b', 'a_b', `a${'b'.repeat(60)}`])
        assert.equal((await server.call(southRegular, 'PATCH', path, `{"values":{"${name}":1}}`)).body.code, 'invalid_input', name)
      assert.deepEqual((await server.call(southRegular, 'PATCH', path, '{"values":{"__proto__":{"a":1}}}')).body.values, {})
      assert.equal((await server.call(southRegular, 'PATCH', path, {})).body.code, 'invalid_input')
      const values = { constructor: { z: 1, a: [null, true, -0.5, 'nul \u0000, half \ud800'] }, 'a.b-c9': '' }
      assert.deepEqual((await keep(southRegular, values)).body.values, values)
      assert.deepEqual((await read(southRegular)).body.values, values)
    })
  })
