import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer, type TestServer } from '../testing/harness.ts'
import { addPerson } from '../testing/people.ts'

type Listed = { id: string; name: string; partnerId: string }

let server: TestServer
before(async () => {
  server = await startServer()
  for (const name of ['Søren Kierkegård', 'Søren Kierkegård', 'Søren Kierkegård'])
    await addPerson(server.database.db, server.partners.north, name)
})
after(() => server.stop())

const list = async (query = '', by: Parameters<TestServer['call']>[0] = server.people.northAdmin) =>
  (await server.call(by, 'GET', `/v1/partner-users${query}`)).body
const names = async (query: string) => (await list(query)).data.map((person: Listed) => person.name)

test('one sees the people of one’s own partner and of those below it, and nobody else', async () => {
  const { data } = await list('?limit=200')
  assert.deepEqual(new Set(data.map((person: Listed) => person.partnerId)), new Set([server.partners.north, server.partners.northReseller]))
  assert.equal(data.length, 11)
  assert.deepEqual(data[0], {
    id: server.people.northAdmin.id,
    name: 'northAdmin',
    email: server.people.northAdmin.email,
    group: 'admin',
    status: 'active',
    partnerId: server.partners.north,
    links: 0,
    createdAt: data[0].createdAt,
  })
})

test('one can search by name and address, and narrow down by group and partner', async () => {
  assert.deepEqual(await names('?search=SOREN%20gard'), ['Søren Kierkegård', 'Søren Kierkegård', 'Søren Kierkegård'])
  assert.deepEqual(await names('?search=northsupport@people'), ['northSupport'])
  assert.deepEqual(await names('?group=support,readOnly'), ['northReadOnly', 'northSupport'])
  assert.deepEqual(await names(`?partner=${server.partners.northReseller}`), ['resellerAdmin', 'resellerRegular'])
  assert.deepEqual(await names('?search=%25'), [])
})

test('people of the same name come once each, however small the pages', async () => {
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const page = await list(`?limit=1&search=soren${cursor}`)
    seen.push(...page.data.map((person: Listed) => person.id))
    if (page.nextCursor === null) break
    cursor = `&cursor=${page.nextCursor}`
  }
  assert.deepEqual([seen.length, new Set(seen).size], [3, 3])
})

test('a partner out of reach is not there to filter by, nor are its people', async () => {
  assert.equal((await list(`?partner=${server.partners.south}`)).code, 'not_found')
  for (const id of [server.people.southAdmin.id, server.people.operatorAdmin.id, 'usr_00000000000000000000000000'])
    assert.equal((await server.call(server.people.northAdmin, 'GET', `/v1/partner-users/${id}`)).body.code, 'not_found')
  assert.equal(
    (await server.call(server.people.northAdmin, 'GET', `/v1/partner-users/${server.people.resellerRegular.id}`)).body.name,
    'resellerRegular',
  )
})

test('no answer holds anything of a password', async () => assert.doesNotMatch(JSON.stringify(await list()), /argon2|password/i))
