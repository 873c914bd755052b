import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Group } from '@clientele/contract/permissions'
import { record, type Change } from '../record.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import type { Person } from '../testing/world.ts'

type Entry = { type: string; customerId: string | null; actor: { id: string }; changed: string[]; details: Record<string, unknown> }
type By = Parameters<TestServer['call']>[0]
type Type = NonNullable<Change['activity']>['type']

for (const kind of kinds)
  describe(kind, () => {
    let server: TestServer
    let north1: string
    let north2: string
    before(async () => {
      server = await startServer({ kind })
      north1 = await makeCustomer(server.people.northAdmin)
      north2 = await makeCustomer(server.people.northAdmin)
      await link(server.people.northRegular, north1, 'regular')
      await link(server.people.northMixed, north1, 'readOnly')
      await link(server.people.northMixed, north2, 'support')
    })
    after(() => server.stop())

    const makeCustomer = async (by: Person) => (await server.call(by, 'POST', '/v1/customers', { name: 'Acme' })).body.id as string
    const link = (person: Person, customer: string, group: Group) =>
      server.call(server.people.northAdmin, 'POST', `/v1/customers/${customer}/users`, { userId: person.id, group })
    const list = async (by: By, query = '') => (await server.call(by, 'GET', `/v1/activity?limit=200${query}`)).body
    const note = (customerId: string, type: Type, details: Record<string, unknown>, at = server.clock(), changed: string[] = []) => {
      const actor = { kind: 'system' as const, id: null, name: 'Billing', email: null }
      return server.database.transaction((db) =>
        record(db, { partnerId: server.partners.north, customerId, actor, at, requestId: null, changed, activity: { type, details } }),
      )
    }

    describe('ACT-4 who sees what happened', () => {
      test('an admin sees all of the partner and of those below it, with who did it and when', async () => {
        const { northAdmin, resellerAdmin, operatorAdmin } = server.people
        const below = await makeCustomer(resellerAdmin)
        const { data } = await list(northAdmin)
        assert.deepEqual(new Set(data.map((entry: Entry) => entry.customerId)), new Set([null, north1, north2, below]))
        const created = data.find((entry: Entry) => entry.type === 'customer.created' && entry.customerId === north1)
        assert.deepEqual(created.actor, { kind: 'partnerUser', id: northAdmin.id, name: 'northAdmin', email: northAdmin.email })
        assert.match(created.requestId, /^req_/)
        assert.ok(JSON.stringify(await list(operatorAdmin)).includes(below))
      })

      test('other partners see nothing of it, and a partner below nothing of the one above', async () => {
        for (const other of [server.people.southAdmin, server.people.resellerAdmin]) {
          const text = JSON.stringify(await list(other))
          assert.ok(!text.includes(north1) && !text.includes(server.people.northAdmin.id))
        }
      })

      test('linked people see only what happened to their customers, and lose it with the link', async () => {
        const { northRegular, northNobody } = server.people
        const customers = async (by: By) => new Set((await list(by)).data.map((entry: Entry) => entry.customerId))
        assert.deepEqual(await customers(northRegular), new Set([north1]))
        assert.deepEqual(await customers(northNobody), new Set())
        await link(northNobody, north2, 'support')
        assert.deepEqual(await customers(northNobody), new Set([north2]))
        await server.call(server.people.northAdmin, 'DELETE', `/v1/customers/${north2}/users/${northNobody.id}`)
        assert.deepEqual(await customers(northNobody), new Set())
      })

      test('a customer one does not see cannot be asked for', async () => {
        assert.equal((await list(server.people.northRegular, `&customer=${north2}`)).code, 'not_found')
        assert.equal((await list(server.people.southAdmin, `&customer=${north1}`)).code, 'not_found')
        assert.equal((await list(server.people.northRegular, '&customer=cus_00000000000000000000000000')).code, 'not_found')
      })

      test('amounts stand only where one sees amounts on that customer', async () => {
        const details = { number: 'INV-1', amount: { amount: 7310099, currency: 'NOK' }, lines: [{ name: 'Port', monthlyAmount: 7310099 }] }
        for (const customer of [north1, north2]) await note(customer, 'invoice.issued', details, undefined, ['status', 'mrr', 'revenue'])
        const seen = async (by: By, customer: string) => {
          const { data } = await list(by, `&type=invoice.issued`)
          const { details, changed } = data.find((entry: Entry) => entry.customerId === customer)
          return { details, changed }
        }
        const whole = { details, changed: ['status', 'mrr', 'revenue'] }
        const bare = { details: { number: 'INV-1', lines: [{ name: 'Port' }] }, changed: ['status'] }
        assert.deepEqual(await seen(server.people.northAdmin, north2), whole)
        assert.deepEqual(await seen(server.people.northMixed, north1), whole)
        assert.deepEqual(await seen(server.people.northMixed, north2), bare)
        const { secret } = (await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', { name: 'k', scopes: ['activity:read'] }))
          .body
        assert.deepEqual(await seen(secret, north1), bare)
      })
    })

    describe('ACT-4 filters', () => {
      test('by customer, by who did it and by what it was', async () => {
        const { northAdmin, northMixed } = server.people
        assert.ok((await list(northAdmin, `&customer=${north1}`)).data.every((entry: Entry) => entry.customerId === north1))
        assert.ok((await list(northAdmin, `&actor=${northMixed.id}`)).data.every((entry: Entry) => entry.actor.id === northMixed.id))
        const { data } = await list(northMixed, '&type=link.created,customer.created')
        assert.deepEqual(new Set(data.map((entry: Entry) => entry.type)), new Set(['link.created', 'customer.created']))
        for (const nobody of ['nobody', '%00', "'%20or%201=1"])
          assert.deepEqual((await list(northAdmin, `&actor=${nobody}`)).data, [], nobody)
        assert.equal((await list(northAdmin, '&type=no.such')).code, 'invalid_input')
      })

      test('by when: from a moment on, and before another', async () => {
        const at = new Date('2025-03-01T12:00:00.000Z')
        await note(north1, 'ticket.opened', { subject: 'then' }, at)
        const found = async (query: string) => (await list(server.people.northRegular, `&type=ticket.opened${query}`)).data.length
        assert.deepEqual([await found('&from=2025-03-01T12:00:00Z'), await found('&from=2025-03-01T12:00:00.001Z')], [1, 0])
        assert.deepEqual([await found('&to=2025-03-01T12:00:00.001Z'), await found('&to=2025-03-01T12:00:00Z')], [1, 0])
        assert.deepEqual(
          [await found('&from=0000-01-01T00:00:00Z'), await found('&to=0000-01-01T00:00:00Z'), await found('&from=9999-12-31T23:59:59Z')],
          [1, 0, 0],
        )
      })
    })

    test('pages go from the newest back, and hold while more happens', async () => {
      const { northAdmin, northMixed } = server.people
      const moment = new Date('2025-06-01T00:00:00.000Z')
      for (let i = 0; i < 7; i++) await note(i % 2 ? north1 : north2, 'order.placed', { number: i }, moment)
      for (const by of [northAdmin, northMixed]) {
        const seen: number[] = []
        for (let cursor = ''; ;) {
          const page = (await server.call(by, 'GET', `/v1/activity?limit=2&type=order.placed&to=2025-06-02T00:00:00Z${cursor}`)).body
          seen.push(...page.data.map((entry: Entry) => entry.details.number))
          await note(north1, 'order.placed', { number: 99 })
          if (page.nextCursor === null) break
          cursor = `&cursor=${page.nextCursor}`
          assert.equal((await list(by, cursor)).code, 'cursor_mismatch')
        }
        assert.deepEqual(seen, [6, 5, 4, 3, 2, 1, 0])
      }
    })

    test('the log cannot be changed, not even by us', async () => {
      const refused = (work: Promise<unknown>) => assert.rejects(work, /append-only/)
      await refused(server.database.db.deleteFrom('activity').execute())
      await refused(server.database.db.updateTable('activity').set({ actor_name: 'Somebody else' }).execute())
    })
  })
