import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer, type TestServer } from '../testing/harness.ts'

type Listed = { name: string }

let server: TestServer
before(async () => void (server = await startServer()))
after(() => server.stop())

const names = async (by: Parameters<TestServer['call']>[0], query = '') =>
  (await server.call(by, 'GET', `/v1/partners${query}`)).body.data.map((partner: Listed) => partner.name)

test('one sees one’s own partner and those below it, by name', async () => {
  assert.deepEqual(await names(server.people.operatorAdmin), ['North', 'North Reseller', 'Operator', 'South'])
  assert.deepEqual(await names(server.people.northAdmin), ['North', 'North Reseller'])
  assert.deepEqual(await names(server.people.resellerAdmin), ['North Reseller'])
})

test('a search finds parts of names in any case, and % and _ only where they stand', async () => {
  assert.deepEqual(await names(server.people.operatorAdmin, '?search=RTH%20sell'), ['North Reseller'])
  for (const nothing of ['%25', '_', '%5C']) assert.deepEqual(await names(server.people.operatorAdmin, `?search=${nothing}`), [])
})

test('pages follow each other without a gap or a double', async () => {
  const first = (await server.call(server.people.operatorAdmin, 'GET', '/v1/partners?limit=3')).body
  const second = (await server.call(server.people.operatorAdmin, 'GET', `/v1/partners?limit=3&cursor=${first.nextCursor}`)).body
  assert.deepEqual(
    [...first.data, ...second.data].map((partner) => partner.name),
    ['North', 'North Reseller', 'Operator', 'South'],
  )
  assert.equal(second.nextCursor, null)
  assert.equal(
    (await server.call(server.people.operatorAdmin, 'GET', `/v1/partners?search=n&cursor=${first.nextCursor}`)).body.code,
    'cursor_mismatch',
  )
  assert.equal((await server.call(server.people.operatorAdmin, 'GET', '/v1/partners?cursor=abc')).body.code, 'cursor_invalid')
})

test('a partner tells how many customers it has itself, deleted ones not counted', async () => {
  const { northAdmin, resellerAdmin } = server.people
  const made = [
    await server.call(northAdmin, 'POST', '/v1/customers', { name: 'One' }),
    await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Two' }),
  ]
  await server.call(resellerAdmin, 'POST', '/v1/customers', { name: 'Three' })
  await server.call(northAdmin, 'DELETE', `/v1/customers/${made[0]!.body.id}`)
  const north = (await server.call(northAdmin, 'GET', `/v1/partners/${server.partners.north}`)).body
  assert.deepEqual(
    [north.name, north.kind, north.status, north.parentId, north.customers],
    ['North', 'reseller', 'active', server.partners.operator, 1],
  )
})

test('a partner out of reach is not there', async () => {
  for (const id of [server.partners.south, server.partners.operator, 'par_00000000000000000000000000']) {
    const { status, body } = await server.call(server.people.northAdmin, 'GET', `/v1/partners/${id}`)
    assert.deepEqual([status, body.code], [404, 'not_found'])
  }
  assert.equal((await server.call(server.people.northRegular, 'GET', '/v1/partners')).body.code, 'forbidden')
})
