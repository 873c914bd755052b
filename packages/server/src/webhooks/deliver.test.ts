import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { after, afterEach, before, describe, test } from 'node:test'
import { openapi, WebhookEvent } from '@clientele/contract'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'
import { kinds } from '../testing/databases.ts'
import type { Hit } from '../testing/webhook-receiver.ts'
import { startWebhookWorld, type WebhookWorld } from '../testing/webhook-world.ts'
import { webhookSender } from './deliver.ts'
import { queueEvents } from './queue.ts'

const second = 1_000
const hour = 3_600_000
const day = 24 * hour

for (const kind of kinds)
  describe(`delivering webhooks on ${kind}`, () => {
    let world: WebhookWorld
    let server: WebhookWorld['server']
    before(async () => {
      world = await startWebhookWorld(kind)
      server = world.server
    })
    afterEach(() => world.clear())
    after(() => world.stop())

    test('DAT-3 an event arrives signed, and both the SDK and the library of the standard take it', async () => {
      const { id, secret, hits } = await world.endpoint({ events: ['customer.created'] })
      const customerId = await world.customer('Secret Name Ltd')
      await world.send()
      const [hit, ...more] = hits()
      assert.ok(hit && more.length === 0)
      const event = await world.verified(secret, hit)
      assert.deepEqual(new Webhook(secret).verify(hit.body, hit.headers), event)
      assert.deepEqual([event.type, event.data.customerId, event.data.version], ['customer.created', customerId, 1])
      assert.match(event.id, /^evt_/)
      assert.ok(Number.isInteger(event.sequence))
      assert.equal(hit.headers['webhook-id'], event.id)
      assert.equal(hit.headers['content-type'], 'application/json')
      assert.match(hit.headers['user-agent']!, /^Clientele-Webhooks\//)
      assert.ok(!hit.body.includes('Secret Name'), 'ids and names of fields, and no values')
      const [delivery] = await world.deliveries(id)
      assert.deepEqual([delivery.status, delivery.attempts, delivery.lastStatus, delivery.eventId], ['delivered', 1, 204, event.id])
    })

    test('DAT-3 what arrives is what the OpenAPI document says', async () => {
      const { hits } = await world.endpoint()
      await world.customer()
      await world.send()
      const [hit] = hits()
      const { parameters, requestBody } = openapi().webhooks.event.post
      assert.deepEqual(
        parameters.filter(({ name }) => !hit!.headers[name]),
        [],
      )
      assert.deepEqual(Object.keys(requestBody.content), [hit!.headers['content-type']])
      assert.deepEqual(z.strictObject(WebhookEvent.shape).safeParse(JSON.parse(hit!.body)).error, undefined)
    })

    test('DAT-3 a body that was changed on its way is found out, and so is another secret', async () => {
      const { secret, hits } = await world.endpoint()
      await world.customer()
      await world.send()
      const [hit] = hits()
      await assert.rejects(world.verified(secret, { ...hit!, body: hit!.body.replace('customer.', 'customex.') }), { reason: 'signature' })
      await assert.rejects(world.verified((await world.endpoint()).secret, hit!), { reason: 'signature' })
    })

    test('DAT-3 an endpoint is sent the events it chose, since it was made, in the order of their numbers', async () => {
      const earlier = await world.customer()
      const chosen = await world.endpoint({ events: ['customer.updated'] })
      const all = await world.endpoint()
      const id = await world.customer()
      await server.call(world.admin, 'PATCH', `/v1/customers/${id}`, { phone: '+47 22 00 00 00' })
      await server.call(world.admin, 'PATCH', `/v1/customers/${earlier}`, { phone: '+47 22 00 00 01' })
      await world.send()
      const told = (hits: Hit[]) => hits.map(({ body }) => JSON.parse(body)).toSorted((a, b) => a.sequence - b.sequence)
      assert.deepEqual(
        told(chosen.hits()).map((event) => [event.type, event.data.customerId, event.data.changed]),
        [
          ['customer.updated', id, ['phone']],
          ['customer.updated', earlier, ['phone']],
        ],
      )
      assert.deepEqual(
        told(all.hits()).map((event) => event.type),
        ['customer.created', 'customer.updated', 'customer.updated'],
      )
    })

    test('DAT-3 a partner is sent what happens at it and below it, and nothing of others', async () => {
      const { operatorAdmin, southAdmin, resellerAdmin } = server.people
      const [operator, north, reseller, south] = await Promise.all([
        world.endpoint({}, operatorAdmin),
        world.endpoint(),
        world.endpoint({}, resellerAdmin),
        world.endpoint({}, southAdmin),
      ])
      const ids = {
        north: await world.customer('N'),
        reseller: await world.customer('R', resellerAdmin),
        south: await world.customer('S', southAdmin),
      }
      await world.send()
      const heard = (hits: Hit[]) => hits.map(({ body }) => JSON.parse(body).data.customerId as string).toSorted()
      assert.deepEqual(heard(operator.hits()), Object.values(ids).toSorted())
      assert.deepEqual(heard(north.hits()), [ids.north, ids.reseller].toSorted())
      assert.deepEqual(heard(reseller.hits()), [ids.reseller])
      assert.deepEqual(heard(south.hits()), [ids.south])
    })

    test('what is told to one person alone is sent to no webhook', async () => {
      const { id, hits } = await world.endpoint()
      const customerId = await world.customer()
      await server.call(world.admin, 'POST', '/v1/exports', { format: 'csv' })
      await server.call(world.admin, 'POST', '/v1/jobs', { action: 'customers.activate', customers: [customerId] })
      await world.send()
      assert.deepEqual(
        hits().map(({ body }) => JSON.parse(body).type),
        ['customer.created'],
      )
      assert.equal((await world.deliveries(id)).length, 1)
    })

    test('DAT-3 nothing is sent to a partner while it or one above it is disabled, neither what waits nor what happens then', async (t) => {
      const { resellerAdmin } = server.people
      const { hits } = await world.endpoint({}, resellerAdmin)
      await world.customer('waits', resellerAdmin)
      await queueEvents(server.database, server.clock)
      await world.customer('happens', resellerAdmin)
      const set = (status: string) =>
        server.database.db.updateTable('partners').set({ status }).where('id', '=', server.partners.north).execute()
      t.after(() => set('active'))
      await set('disabled')
      await world.send()
      assert.deepEqual(hits(), [])
      await set('active')
      await world.send()
      assert.equal(hits().length, 1)
    })

    test('DAT-3 of a huge answer the beginning is kept, and characters that no database takes do no harm', async () => {
      world.answerWith(() => (response) => void response.writeHead(200).end(`\u0000\ud800${'x'.repeat(1_000_000)}`))
      const { id } = await world.endpoint()
      await world.customer()
      await world.send()
      const [{ id: deliveryId }] = await world.deliveries(id)
      const { status, log } = (await server.call(world.admin, 'GET', `/v1/webhook-deliveries/${deliveryId}`)).body
      assert.equal(status, 'delivered')
      assert.ok(log[0].response.startsWith('\ufffd') && log[0].response.length <= 4096)
    })

    test('DAT-3 one that hangs does not hold up the others', async () => {
      const stuck = await world.endpoint()
      const quick = await world.endpoint()
      const held: ServerResponse[] = []
      world.answerWith(({ path }) => (path === quick.to ? 204 : (response) => void held.push(response)))
      for (let each = 0; each < 6; each++) await world.customer()
      await queueEvents(server.database, server.clock)
      const patient = webhookSender(server.app.services, { timeoutMs: 20_000 })
      await patient.turn()
      for (let tries = 0; tries < 500 && (quick.hits().length < 6 || held.length < 4); tries++)
        await new Promise((done) => setTimeout(done, 10))
      assert.equal(quick.hits().length, 6)
      assert.equal(stuck.hits().length, 4, 'it is asked four times at once, and no more')
      world.answerWith(() => 204)
      for (const response of held) response.writeHead(204).end()
      await patient.idle()
      await world.send()
      assert.equal(stuck.hits().length, 6)
    })

    test('DAT-3 after a process died between sending and writing it down, the event is sent once more', async () => {
      const { id, hits } = await world.endpoint()
      await world.customer()
      let deaths = 0
      const { services } = server.app
      const clock = () => {
        if (hits().length === 0) return services.clock()
        deaths += 1
        throw new Error('killed')
      }
      const dying = webhookSender({ ...services, clock })
      await world.send(dying).catch(() => {})
      await dying.idle()
      assert.deepEqual([hits().length, deaths > 0, (await world.deliveries(id))[0].status], [1, true, 'waiting'])
      await world.send()
      assert.equal(hits().length, 1, 'as long as it may be alive, it is left alone')
      server.forward(61 * second)
      await world.send()
      assert.equal(hits().length, 2)
      assert.equal(hits()[0]!.headers['webhook-id'], hits()[1]!.headers['webhook-id'])
      assert.equal((await world.deliveries(id))[0].status, 'delivered')
    })

    test('replicas that send at the same time send each event once', async () => {
      const { hits } = await world.endpoint()
      for (let each = 0; each < 12; each++) await world.customer()
      const replicas = [world.sender, webhookSender(server.app.services), webhookSender(server.app.services)]
      await Promise.all(replicas.map((replica) => world.send(replica)))
      await world.send()
      const ids = hits().map((hit) => hit.headers['webhook-id'])
      assert.deepEqual([ids.length, new Set(ids).size], [12, 12])
    })

    test('DAT-3 while a secret is rotated both are good, and afterwards only the new one', async () => {
      const { id, secret, hits } = await world.endpoint()
      const rotated = (await server.call(world.admin, 'POST', `${world.path}/${id}/secret`, {})).body.secret as string
      await world.customer()
      await world.send()
      for (const good of [secret, rotated]) {
        await world.verified(good, hits()[0]!)
        const { body, headers } = hits()[0]!
        const at = new Date(Number(headers['webhook-timestamp']) * second)
        assert.ok(headers['webhook-signature']!.split(' ').includes(new Webhook(good).sign(headers['webhook-id']!, at, body)))
      }
      assert.equal(hits()[0]!.headers['webhook-signature']!.split(' ').length, 2)
      server.forward(day + second)
      await world.customer()
      await world.send()
      await world.verified(rotated, hits()[1]!)
      await assert.rejects(world.verified(secret, hits()[1]!), { reason: 'signature' })
    })

    test('a secret that cannot be read any more, because the operator has another key, fails in words', async () => {
      const { id } = await world.endpoint()
      await world.customer()
      const { services } = server.app
      await world.send(
        webhookSender({ ...services, settings: { ...services.settings, sealingKey: 'another key, and so no secret is read' } }),
      )
      const [delivery] = await world.deliveries(id)
      assert.deepEqual([delivery.status, delivery.lastError], ['waiting', 'secret'])
    })

    test('DAT-3 a webhook that is disabled gives up what waits, and is sent nothing that happened meanwhile', async () => {
      world.answerWith(() => 500)
      const { id, hits } = await world.endpoint()
      await world.customer('before')
      await world.send()
      await server.call(world.admin, 'PATCH', `${world.path}/${id}`, { enabled: false })
      const [givenUp] = await world.deliveries(id)
      assert.deepEqual([givenUp.status, givenUp.lastError, givenUp.nextAttemptAt], ['failed', 'disabled', null])
      await world.customer('meanwhile')
      world.answerWith(() => 200)
      server.forward(second)
      for (const refused of [`${world.path}/${id}/ping`, `/v1/webhook-deliveries/${givenUp.id}/replay`])
        assert.equal((await server.call(world.admin, 'POST', refused)).body.code, 'webhook_disabled')
      await server.call(world.admin, 'PATCH', `${world.path}/${id}`, { enabled: true })
      await world.send()
      assert.equal(hits().length, 1)
      await world.customer('after')
      await world.send()
      assert.equal(hits().length, 2)
    })

    test('the log of the server has ids, and neither addresses nor what was sent', async () => {
      const { id } = await world.endpoint()
      await world.customer()
      await world.send()
      const lines = server.log.filter(({ event }) => event === 'webhook_delivered')
      assert.equal(lines.at(-1)!['endpoint'], id)
      assert.ok(!JSON.stringify(server.log).includes(world.receiver.url))
    })
  })
