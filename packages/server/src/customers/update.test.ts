import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { customersForWriting } from '../auth/scope.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  suite(`moving a customer to another partner on ${kind}`, () => {
    let server: TestServer
    before(async () => {
      server = await startServer({ kind })
      await server.database.db.updateTable('partners').set({ currency: 'NOK' }).where('id', '=', server.partners.northReseller).execute()
      await server.database.db
        .insertInto('exchange_rates')
        .values({ base: 'NOK', currency: 'EUR', day: '2020-01-01', rate: '11.5' })
        .execute()
    })
    after(() => server.stop())

    test('its links end, its services go along, and its amounts are compared in the new partner’s currency', async () => {
      const { northAdmin, northRegular, resellerAdmin } = server.people
      const { db } = server.database
      const { north, northReseller } = server.partners
      const { body } = await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Mover', currency: 'EUR' })
      await server.call(northAdmin, 'POST', `/v1/customers/${body.id}/users`, { userId: northRegular.id, group: 'admin' })
      await customersForWriting(db).updateTable('customers').set({ mrr: 1000, mrr_key: 1000 }).where('id', '=', body.id).execute()
      await db
        .insertInto('services')
        .values({
          partner_id: north,
          customer_id: body.id,
          id: 'srv_1',
          kind: 'port',
          name: 'Port',
          monthly_amount: 1000,
          currency: 'EUR',
          provisioned_at: new Date(),
          bills_from: new Date(),
          billing: true,
        })
        .execute()

      const moved = await server.call(northAdmin, 'PATCH', `/v1/customers/${body.id}`, { partnerId: northReseller })
      assert.deepEqual([moved.status, moved.body.partner.id, moved.body.mrr.amount], [200, northReseller, 1000])
      const row = await customersForWriting(db)
        .selectFrom('customers')
        .select('mrr_key')
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow()
      assert.equal(row.mrr_key, 11_500)
      assert.equal((await server.call(northRegular, 'GET', `/v1/customers/${body.id}`)).status, 404)
      assert.equal((await server.call(resellerAdmin, 'GET', `/v1/customers/${body.id}`)).status, 200)
      const person = await db.selectFrom('partner_users').select('links_count').where('id', '=', northRegular.id).executeTakeFirstOrThrow()
      assert.equal(person.links_count, 0)
      assert.equal(
        (await db.selectFrom('services').select('partner_id').where('customer_id', '=', body.id).executeTakeFirstOrThrow()).partner_id,
        northReseller,
      )

      const events = await db
        .selectFrom('events')
        .select(['partner_id', 'type', 'user_id'])
        .where('customer_id', '=', body.id)
        .orderBy('id')
        .execute()
      assert.deepEqual(events.slice(2), [
        { partner_id: north, type: 'customer.updated', user_id: null },
        { partner_id: north, type: 'link.deleted', user_id: northRegular.id },
        { partner_id: northReseller, type: 'customer.updated', user_id: null },
      ])
    })

    test('nobody moves a customer where they have no say', async () => {
      const { northAdmin, northRegular } = server.people
      const { body } = await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Stays' })
      await server.call(northAdmin, 'POST', `/v1/customers/${body.id}/users`, { userId: northRegular.id, group: 'admin' })
      const outside = await server.call(northAdmin, 'PATCH', `/v1/customers/${body.id}`, { partnerId: server.partners.south })
      assert.deepEqual([outside.status, outside.body.fields[0].field], [422, 'partnerId'])
      const linked = await server.call(northRegular, 'PATCH', `/v1/customers/${body.id}`, { partnerId: server.partners.northReseller })
      assert.equal(linked.status, 403)
      await server.database.db.updateTable('partners').set({ status: 'disabled' }).where('id', '=', server.partners.northReseller).execute()
      const disabled = await server.call(northAdmin, 'PATCH', `/v1/customers/${body.id}`, { partnerId: server.partners.northReseller })
      assert.match(disabled.body.fields[0].message, /disabled/)
      await server.database.db.updateTable('partners').set({ status: 'active' }).where('id', '=', server.partners.northReseller).execute()
    })
  })
