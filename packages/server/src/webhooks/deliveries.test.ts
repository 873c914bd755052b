import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startWebhookWorld, type WebhookWorld } from '../testing/webhook-world.ts'
import { forgetDeliveries } from './forget.ts'

const day = 86_400_000

for (const kind of kinds)
  describe(`what was sent to webhooks on ${kind}`, () => {
    let world: WebhookWorld
    let server: WebhookWorld['server']
    before(async () => {
      world = await startWebhookWorld(kind)
      server = world.server
    })
    afterEach(() => world.clear())
    after(() => world.stop())

    test('DAT-3 a delivery is sent again by hand, whatever became of it, as it was', async () => {
      const { id, secret, hits } = await world.endpoint()
      await world.customer()
      await world.send()
      const [{ id: deliveryId }] = await world.deliveries(id)
      const replayed = await server.call(world.admin, 'POST', `/v1/webhook-deliveries/${deliveryId}/replay`)
      assert.deepEqual([replayed.status, replayed.body.status], [202, 'waiting'])
      await world.send()
      assert.equal(hits().length, 2)
      assert.deepEqual(await world.verified(secret, hits()[1]!), await world.verified(secret, hits()[0]!))
      const { log, attempts, event } = (await server.call(world.admin, 'GET', `/v1/webhook-deliveries/${deliveryId}`)).body
      assert.deepEqual([log.length, attempts, event], [2, 2, JSON.parse(hits()[0]!.body)])
    })

    test('DAT-3 a test event arrives like any other', async () => {
      const { id, secret, hits } = await world.endpoint({ events: ['customer.deleted'] })
      const asked = await server.call(world.admin, 'POST', `${world.path}/${id}/ping`)
      assert.deepEqual([asked.status, asked.body.type, asked.body.sequence], [202, 'ping', null])
      await world.send()
      assert.equal((await world.verified(secret, hits()[0]!)).type, 'ping')
      assert.equal((await world.deliveries(id, '?type=ping&status=delivered')).length, 1)
      assert.equal((await world.deliveries(id, '?status=failed')).length, 0)
    })

    test('DAT-3 deliveries of another partner are not found, not listed and not sent again', async () => {
      const { id, hits } = await world.endpoint()
      await server.call(world.admin, 'POST', `${world.path}/${id}/ping`)
      await world.send()
      const [{ id: deliveryId }] = await world.deliveries(id)
      for (const other of [server.people.operatorAdmin, server.people.southAdmin, server.people.resellerAdmin]) {
        assert.equal((await server.call(other, 'GET', `/v1/webhook-deliveries/${deliveryId}`)).status, 404)
        assert.equal((await server.call(other, 'POST', `/v1/webhook-deliveries/${deliveryId}/replay`)).status, 404)
      }
      await world.send()
      assert.equal(hits().length, 1)
    })

    test('deliveries go through page by page, and are forgotten after thirty days', async () => {
      const { id } = await world.endpoint()
      for (let each = 0; each < 5; each++) await server.call(world.admin, 'POST', `${world.path}/${id}/ping`)
      const first = (await server.call(world.admin, 'GET', `${world.path}/${id}/deliveries?limit=3`)).body
      const rest = (await server.call(world.admin, 'GET', `${world.path}/${id}/deliveries?limit=3&cursor=${first.nextCursor}`)).body
      assert.deepEqual([first.data.length, rest.data.length, rest.nextCursor], [3, 2, null])
      await world.send()
      await forgetDeliveries(server.database.db, new Date(server.clock().getTime() + 29 * day))
      assert.equal((await world.deliveries(id)).length, 5)
      await forgetDeliveries(server.database.db, new Date(server.clock().getTime() + 31 * day))
      assert.equal((await world.deliveries(id)).length, 0)
    })
  })
