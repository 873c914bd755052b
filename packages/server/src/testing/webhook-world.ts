import assert from 'node:assert/strict'
import { verifyWebhook } from '@clientele/sdk/webhooks'
import { nodeOutbound } from '../adapters/outbound.ts'
import { webhookSender } from '../webhooks/deliver.ts'
import { queueEvents } from '../webhooks/queue.ts'
import type { DatabaseKind } from './databases.ts'
import { startServer } from './harness.ts'
import { startReceiver, type Hit, type Reply } from './webhook-receiver.ts'

/** A server with a real receiver on loopback. Nothing is sent but by `send`. */
export async function startWebhookWorld(kind: DatabaseKind) {
  let reply: (hit: Hit) => Reply = () => 204
  let count = 0
  const receiver = await startReceiver((hit) => reply(hit))
  const server = await startServer({ kind, background: false, outbound: nodeOutbound({ allowPrivate: true }) })
  const sender = webhookSender(server.app.services, { timeoutMs: 300 })
  const admin = server.people.northAdmin
  const path = '/v1/webhook-endpoints'
  const get = async (of: string) => (await server.call(admin, 'GET', of)).body

  return {
    server,
    receiver,
    sender,
    admin,
    path,
    /** What the receiver answers from now on. */
    answerWith(next: (hit: Hit) => Reply) {
      reply = next
    },
    /** A new endpoint with an address of its own. */
    async endpoint(body: object = {}, by = admin) {
      const to = `/hook${++count}`
      const answer = await server.call(by, 'POST', path, { url: receiver.url + to, ...body })
      assert.equal(answer.status, 201, answer.text)
      return { id: answer.body.id as string, secret: answer.body.secret as string, to, hits: () => receiver.to(to) }
    },
    customer: async (name = 'Acme', by = admin) => (await server.call(by, 'POST', '/v1/customers', { name })).body.id as string,
    /** Queues and sends what is due, and waits until it is done. */
    async send(by = sender) {
      await queueEvents(server.database, server.clock)
      await by.turn()
      await by.idle()
    },
    endpointNow: (id: string) => get(`${path}/${id}`),
    deliveries: async (id: string, query = '') => (await get(`${path}/${id}/deliveries${query}`)).data,
    delivery: (id: string) => get(`/v1/webhook-deliveries/${id}`),
    verified: (secret: string, { body, headers }: Hit) => verifyWebhook({ body, headers, secret, now: server.clock() }),
    /** Takes all endpoints away, with their deliveries. */
    async clear() {
      reply = () => 204
      await server.database.db.deleteFrom('webhook_endpoints').execute()
    },
    async stop() {
      await receiver.stop()
      await server.stop()
    },
  }
}
export type WebhookWorld = Awaited<ReturnType<typeof startWebhookWorld>>
