import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { addPerson } from '../testing/people.ts'
import type { Person } from '../testing/world.ts'

type Entry = {
  name: string
  type: string
  group: string
  user: { name: string }
  actor: { email: string }
  changed: string[]
  details: Record<string, unknown>
}
type By = Parameters<TestServer['call']>[0]

for (const kind of kinds)
  describe(kind, () => {
    let server: TestServer
    let customer: string
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    beforeEach(async () => void (customer = await makeCustomer(server.people.northAdmin)))

    const makeCustomer = async (by: Person) => (await server.call(by, 'POST', '/v1/customers', { name: 'Acme' })).body.id as string
    const path = (person?: Person) => `/v1/customers/${customer}/users${person ? `/${person.id}` : ''}`
    const link = (person: Pick<Person, 'id'>, group?: string, by: By = server.people.northAdmin) =>
      server.call(by, 'POST', path(), { userId: person.id, ...(group && { group }) })
    const see = async (person: Person, id = customer) => (await server.call(person, 'GET', `/v1/customers/${id}`)).body
    const linksOf = async (person: Person) =>
      (await server.call(server.people.northAdmin, 'GET', `/v1/partner-users/${person.id}`)).body.links
    const linkable = async (query = '', by: By = server.people.northAdmin) =>
      (await server.call(by, 'GET', `/v1/customers/${customer}/linkable-users${query}`)).body

    describe('USR-1 linking', () => {
      test('starts as Support, counts from the next call, and shows in the person’s number of links', async () => {
        const { northRegular } = server.people
        assert.equal((await see(northRegular)).code, 'not_found')
        const before = await linksOf(northRegular)
        const made = await link(northRegular)
        assert.equal(made.status, 201)
        assert.deepEqual(
          [made.body.customerId, made.body.user, made.body.group, made.body.version],
          [customer, { id: northRegular.id, name: 'northRegular', email: northRegular.email }, 'support', 1],
        )
        assert.match(made.headers.get('etag')!, /^"1-/)
        const seen = await see(northRegular)
        assert.deepEqual([seen.group, 'mrr' in seen], ['support', false])
        assert.equal(await linksOf(northRegular), before + 1)
      })

      test('the same person twice is refused, and counts once', async () => {
        const { northMixed } = server.people
        const before = await linksOf(northMixed)
        const answers = await Promise.all([link(northMixed), link(northMixed), link(northMixed)])
        assert.deepEqual(
          answers.map((answer) => answer.body.code ?? answer.status).sort(),
          [201, 'already_linked', 'already_linked'].sort(),
        )
        assert.equal(await linksOf(northMixed), before + 1)
      })

      test('admins, inactive people, people of other partners and nobody at all are refused alike', async () => {
        const { northAdmin, southRegular, resellerRegular, northNobody } = server.people
        await server.database.db.updateTable('partner_users').set({ status: 'inactive' }).where('id', '=', northNobody.id).execute()
        for (const person of [northAdmin, southRegular, resellerRegular, northNobody, { id: 'usr_00000000000000000000000000' }]) {
          const { status, body } = await link(person)
          assert.deepEqual(
            [status, body.code, body.detail],
            [409, 'not_linkable', 'Only active people of the partner who are not admins can be linked; admins see every customer.'],
          )
        }
        await server.database.db.updateTable('partner_users').set({ status: 'active' }).where('id', '=', northNobody.id).execute()
      })

      test('offered are only those who can be linked, and one can search among them', async () => {
        const offered = async (query = '') => (await linkable(query)).data.map((person: Entry) => person.name)
        assert.deepEqual(await offered(), ['northMixed', 'northNobody', 'northReadOnly', 'northRegular', 'northSupport'])
        await link(server.people.northMixed)
        assert.deepEqual(await offered(), ['northNobody', 'northReadOnly', 'northRegular', 'northSupport'])
        assert.deepEqual(await offered('?search=NORTHR'), ['northReadOnly', 'northRegular'])
        const first = await linkable('?limit=3')
        const second = await linkable(`?limit=3&cursor=${first.nextCursor}`)
        assert.deepEqual(
          [...first.data, ...second.data].map((person: Entry) => person.name),
          ['northNobody', 'northReadOnly', 'northRegular', 'northSupport'],
        )
        assert.equal((await linkable(`?search=x&cursor=${first.nextCursor}`)).code, 'cursor_mismatch')
      })

      test('a deleted customer takes no links', async () => {
        await server.call(server.people.northAdmin, 'DELETE', `/v1/customers/${customer}`)
        assert.equal((await link(server.people.northRegular)).body.code, 'not_found')
      })
    })

    describe('USR-2 changing the group', () => {
      test('counts from the next call, on this customer only', async () => {
        const { northRegular } = server.people
        const other = customer
        await link(northRegular, 'readOnly')
        customer = await makeCustomer(server.people.northAdmin)
        await link(northRegular, 'readOnly')
        assert.ok('mrr' in (await see(northRegular)))
        const changed = await server.call(server.people.northAdmin, 'PATCH', path(northRegular), { group: 'support' })
        assert.deepEqual([changed.status, changed.body.group, changed.body.version], [200, 'support', 2])
        assert.deepEqual([(await see(northRegular)).group, 'mrr' in (await see(northRegular))], ['support', false])
        assert.deepEqual([(await see(northRegular, other)).group, 'mrr' in (await see(northRegular, other))], ['readOnly', true])
      })

      test('of two who saw the same version, the second gets the present state instead', async () => {
        const { northRegular, northAdmin } = server.people
        const etag = (await link(northRegular)).headers.get('etag')!
        const [one, other] = await Promise.all(
          ['admin', 'regular'].map((group) => server.call(northAdmin, 'PATCH', path(northRegular), { group }, { 'if-match': etag })),
        )
        const [won, lost] = one!.status === 200 ? [one!, other!] : [other!, one!]
        assert.deepEqual([won.status, lost.status, lost.body.code], [200, 412, 'version_conflict'])
        assert.deepEqual(lost.body.current, won.body)
      })

      test('to the group one has already is no change', async () => {
        const { northRegular, northAdmin } = server.people
        const made = await link(northRegular, 'regular')
        const same = await server.call(northAdmin, 'PATCH', path(northRegular), { group: 'regular' })
        assert.deepEqual([same.status, same.body], [200, made.body])
      })

      test('of somebody who is not linked is not possible', async () => {
        assert.equal(
          (await server.call(server.people.northAdmin, 'PATCH', path(server.people.northRegular), { group: 'regular' })).body.code,
          'not_found',
        )
      })
    })

    describe('USR-3 revoking', () => {
      test('counts from the very next call', async () => {
        const { northRegular, northAdmin } = server.people
        const before = await linksOf(northRegular)
        await link(northRegular, 'regular')
        assert.equal((await see(northRegular)).id, customer)
        assert.equal((await server.call(northAdmin, 'DELETE', path(northRegular))).status, 204)
        assert.equal((await see(northRegular)).code, 'not_found')
        assert.equal(await linksOf(northRegular), before)
        assert.equal((await server.call(northAdmin, 'DELETE', path(northRegular))).body.code, 'not_found')
      })
    })

    describe('USR-4 who may', () => {
      test('on a customer it is the group of the link that counts', async () => {
        const { northRegular, northMixed, northSupport } = server.people
        await link(northMixed, 'admin')
        await link(northSupport, 'support')
        assert.equal((await link(northRegular, 'regular', northMixed)).status, 201)
        assert.equal((await server.call(northRegular, 'PATCH', path(northRegular), { group: 'admin' })).body.code, 'forbidden')
        assert.equal((await server.call(northSupport, 'DELETE', path(northRegular))).body.code, 'forbidden')
        assert.equal((await linkable('', northRegular)).code, 'forbidden')
        const seen = await server.call(northSupport, 'GET', path())
        assert.deepEqual(
          seen.body.data.map((entry: Entry) => [entry.user.name, entry.group]),
          [
            ['northMixed', 'admin'],
            ['northRegular', 'regular'],
            ['northSupport', 'support'],
          ],
        )
      })

      test('to those who do not see the customer it is not there, whatever they try', async () => {
        const { southAdmin, northNobody, resellerAdmin } = server.people
        await link(server.people.northRegular)
        for (const by of [southAdmin, northNobody, resellerAdmin]) {
          assert.equal((await server.call(by, 'GET', path())).body.code, 'not_found')
          assert.equal((await link(server.people.northSupport, 'admin', by)).body.code, 'not_found')
          assert.equal((await server.call(by, 'PATCH', path(server.people.northRegular), { group: 'admin' })).body.code, 'not_found')
          assert.equal((await server.call(by, 'DELETE', path(server.people.northRegular))).body.code, 'not_found')
        }
        assert.equal((await server.call(server.people.operatorAdmin, 'GET', path())).body.data.length, 1)
      })
    })

    test('the list goes by name, and its pages hold while people come and go', async () => {
      const { northAdmin } = server.people
      const page = async (query: string) => (await server.call(northAdmin, 'GET', `${path()}?limit=2${query}`)).body
      const people = await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map((name) => addPerson(server.database.db, server.partners.north, name)))
      for (const person of people) await link(person)
      const first = await page('')
      await server.call(northAdmin, 'DELETE', path(people[1] as Person))
      await link(await addPerson(server.database.db, server.partners.north, 'Al'))
      const second = await page(`&cursor=${first.nextCursor}`)
      assert.deepEqual(
        [...first.data, ...second.data].map((entry: Entry) => entry.user.name),
        ['Ada', 'Bo', 'Cy', 'Di'],
      )
      assert.equal(second.nextCursor, null)
      assert.deepEqual(
        (await page('&search=CY')).data.map((entry: Entry) => entry.user.name),
        ['Cy'],
      )
    })

    test('each change is logged and told, with the person it is about', async () => {
      const { northRegular, northAdmin } = server.people
      await link(northRegular)
      await server.call(northAdmin, 'PATCH', path(northRegular), { group: 'regular' })
      await server.call(northAdmin, 'DELETE', path(northRegular))
      const { data } = (
        await server.call(northAdmin, 'GET', `/v1/activity?customer=${customer}&type=link.created,link.updated,link.deleted`)
      ).body
      assert.deepEqual(
        data.map((entry: Entry) => [entry.type, entry.actor.email, entry.changed, entry.details]),
        [
          ['link.deleted', northAdmin.email, [], { userId: northRegular.id, userName: 'northRegular', group: 'regular' }],
          [
            'link.updated',
            northAdmin.email,
            ['group'],
            { userId: northRegular.id, userName: 'northRegular', group: 'regular', groupBefore: 'support' },
          ],
          ['link.created', northAdmin.email, [], { userId: northRegular.id, userName: 'northRegular', group: 'support' }],
        ],
      )
      const events = await server.database.db
        .selectFrom('events')
        .select(['type', 'user_id', 'permission'])
        .where('customer_id', '=', customer)
        .where('type', 'like', 'link.%')
        .orderBy('id')
        .execute()
      assert.deepEqual(
        events.map((event) => [event.type, event.user_id, event.permission]),
        ['link.created', 'link.updated', 'link.deleted'].map((type) => [type, northRegular.id, 'access:read']),
      )
    })
  })
