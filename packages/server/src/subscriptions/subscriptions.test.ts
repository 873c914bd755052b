import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  describe(`subscriptions of a customer on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => {
      server = await startServer({ kind })
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Acme' })).body.id
      for (const [number, status] of ['ended', 'suspended', 'active'].entries()) {
        const starts_at = new Date(Date.UTC(2025, number, 1))
        const renews_at = status === 'ended' ? null : new Date(Date.UTC(2026, number, 1))
        const owner = { partner_id: server.partners.north, customer_id: customer }
        await server.database.db
          .insertInto('subscriptions')
          .values({
            ...owner,
            ...{ id: newId('sub', starts_at.getTime()), product: `Product ${number}`, quantity: number + 1, auto_renew: number > 0 },
            ...{ status, starts_at, renews_at },
          })
          .execute()
      }
    })
    after(() => server.stop())
    const list = async (query = '', by = server.people.northAdmin) =>
      (await server.call(by, 'GET', `/v1/customers/${customer}/subscriptions${query}`)).body

    test('the newest come first, those that ended among them', async () => {
      const first = await list('?limit=2')
      const second = await list(`?limit=2&cursor=${first.nextCursor}`)
      const told = [...first.data, ...second.data].map(({ id: _, ...rest }) => rest)
      assert.deepEqual(told[0], {
        ...{ product: 'Product 2', quantity: 3, autoRenew: true, status: 'active' },
        ...{ startsAt: '2025-03-01T00:00:00.000Z', renewsAt: '2026-03-01T00:00:00.000Z' },
      })
      assert.deepEqual(
        told.map(({ status, renewsAt }) => [status, renewsAt !== null]),
        [
          ['active', true],
          ['suspended', true],
          ['ended', false],
        ],
      )
    })

    test('they take services:read, and a customer that one sees', async () => {
      const { northAdmin, southAdmin } = server.people
      const { secret } = (await server.call(northAdmin, 'POST', '/v1/api-keys', { name: 'k', scopes: ['customers:read'] })).body
      assert.equal((await server.call(secret, 'GET', `/v1/customers/${customer}/subscriptions`)).body.code, 'forbidden')
      assert.equal((await list('', southAdmin)).code, 'not_found')
    })
  })
