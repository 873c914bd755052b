import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import type { Reply } from '../testing/webhook-receiver.ts'
import { startWebhookWorld, type WebhookWorld } from '../testing/webhook-world.ts'

const second = 1_000
const hour = 3_600_000
const day = 24 * hour

for (const kind of kinds)
  describe(`webhooks that nobody takes on ${kind}`, () => {
    let world: WebhookWorld
    let server: WebhookWorld['server']
    before(async () => {
      world = await startWebhookWorld(kind)
      server = world.server
    })
    afterEach(() => world.clear())
    after(() => world.stop())

    test('DAT-3 who looks at webhooks is told when one stands otherwise, and webhooks are not', async () => {
      const { id, hits } = await world.endpoint()
      const told = async () => {
        const events = await server.database.db.selectFrom('events').selectAll().where('subject_id', '=', id).execute()
        assert.ok(events.every(({ type, permission }) => type === 'webhook.changed' && permission === 'webhooks:manage'))
        return events.length
      }
      const made = await told()
      assert.equal(made, 1)
      world.answerWith(() => 500)
      await world.customer()
      await world.send()
      assert.equal(await told(), made + 1, 'it fails')
      server.forward(10 * second)
      await world.send()
      assert.equal(await told(), made + 1, 'it fails still')
      world.answerWith(() => 200)
      server.forward(2 * 60 * second)
      await world.send()
      assert.equal(await told(), made + 2, 'it works again')
      await server.call(world.admin, 'PATCH', `${world.path}/${id}`, { description: 'Told' })
      await server.call(world.admin, 'POST', `${world.path}/${id}/secret`, {})
      world.answerWith(() => 410)
      await world.customer()
      await world.send()
      assert.equal(await told(), made + 5, 'changed, a new secret, gone')
      await server.call(world.admin, 'DELETE', `${world.path}/${id}`)
      assert.equal(await told(), made + 6)
      assert.ok(hits().every(({ body }) => JSON.parse(body).type === 'customer.created'))
    })

    test('DAT-3 what fails is tried again, later each time, over three days, and then has failed', async () => {
      world.answerWith(() => 500)
      const { id } = await world.endpoint()
      await world.customer()
      const waits: number[] = []
      for (let attempt = 1; attempt <= 11; attempt++) {
        await world.send()
        const [delivery] = await world.deliveries(id)
        assert.deepEqual([delivery.attempts, delivery.lastStatus, delivery.lastError], [attempt, 500, 'status'])
        if (delivery.nextAttemptAt === null) break
        const wait = Date.parse(delivery.nextAttemptAt) - server.clock().getTime()
        waits.push(wait)
        const tried = world.receiver.hits.length
        await world.send()
        assert.equal(world.receiver.hits.length, tried, 'it is left alone until its time')
        server.forward(wait + 10)
      }
      const least = [5 * second, 60 * second, 300 * second, 0.5 * hour, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 18 * hour, 22 * hour]
      assert.equal(waits.length, least.length)
      for (const [at, wait] of waits.entries())
        assert.ok(wait > least[at]! - 2 * second && wait < least[at]! * 1.2 + second, `wait ${at} is ${wait} ms`)
      const [delivery] = await world.deliveries(id)
      assert.deepEqual([delivery.status, delivery.attempts], ['failed', 11])
      const { log } = (await server.call(world.admin, 'GET', `/v1/webhook-deliveries/${delivery.id}`)).body
      assert.deepEqual(
        log.map((each: { status: number; error: string }) => [each.status, each.error]),
        Array.from({ length: 11 }, () => [500, 'status']),
      )
    })

    test('DAT-3 whoever answers with Retry-After is left alone for so long, and no longer than the longest wait', async () => {
      for (const [retryAfter, least, most] of [
        ['600', 600 * second, 720 * second + second],
        [server.clock().toUTCString(), 5 * second, 6 * second + second],
        ['99999999', 22 * hour, 22 * hour * 1.2 + second],
      ] as const) {
        world.answerWith(() => (response) => response.writeHead(429, { 'retry-after': retryAfter }).end())
        const { id } = await world.endpoint()
        await world.customer()
        await world.send()
        const [delivery] = await world.deliveries(id)
        const wait = Date.parse(delivery.nextAttemptAt) - server.clock().getTime()
        assert.ok(wait > least - 2 * second && wait <= most, `after ${retryAfter}: ${wait} ms`)
        await world.clear()
      }
    })

    test('DAT-3 an address that answers 410 Gone is sent nothing more, and the admins get an e-mail', async () => {
      world.answerWith(({ path }) => (path === gone.to ? 410 : 500))
      const gone = await world.endpoint({ description: 'Old shop' })
      const down = await world.endpoint()
      for (let each = 0; each < 2; each++) await world.customer()
      await world.send()
      const now = await world.endpointNow(gone.id)
      assert.deepEqual([now.enabled, now.disabledBy], [false, 'gone'])
      assert.deepEqual(
        (await world.deliveries(gone.id)).map(({ status, nextAttemptAt }: { status: string; nextAttemptAt: string | null }) => [
          status,
          nextAttemptAt,
        ]),
        [
          ['failed', null],
          ['failed', null],
        ],
      )
      assert.equal((await world.endpointNow(down.id)).enabled, true)
      const mails = await server.database.db.selectFrom('mails').selectAll().where('template', '=', 'webhookGone').execute()
      assert.deepEqual(
        mails.filter((mail) => mail.data['webhook'] === 'Old shop').map((mail) => mail.to_address),
        [world.admin.email],
      )
      const tried = gone.hits().length
      await world.customer()
      server.forward(hour)
      await world.send()
      assert.equal(gone.hits().length, tried)
      const moved = await server.call(world.admin, 'PATCH', `${world.path}/${gone.id}`, { url: `${world.receiver.url}/new`, enabled: true })
      assert.deepEqual([moved.body.enabled, moved.body.disabledBy], [true, null])
      await world.customer()
      await world.send()
      assert.equal(world.receiver.to('/new').length, 1)
    })

    test('DAT-3 what failed for a while arrives later, the same bytes with the same id and a new signature', async () => {
      world.answerWith(() => 503)
      const { id, secret, hits } = await world.endpoint()
      await world.customer()
      await world.send()
      world.answerWith(() => 200)
      server.forward(10 * second)
      await world.send()
      const [first, second2] = hits()
      assert.equal(first!.body, second2!.body)
      assert.equal(first!.headers['webhook-id'], second2!.headers['webhook-id'])
      assert.notEqual(first!.headers['webhook-signature'], second2!.headers['webhook-signature'])
      await world.verified(secret, second2!)
      assert.equal((await world.deliveries(id))[0].status, 'delivered')
      assert.equal((await world.endpointNow(id)).failingSince, null)
    })

    test('DAT-3 after five days in which nothing got through, the webhook is disabled and the admins get an e-mail', async () => {
      world.answerWith(() => 500)
      const { id } = await world.endpoint({ description: 'Warehouse' })
      const tryOnce = async () => {
        await world.customer()
        await world.send()
      }
      await tryOnce()
      const since = (await world.endpointNow(id)).failingSince
      assert.ok(since)
      server.forward(4.9 * day)
      await tryOnce()
      assert.deepEqual([(await world.endpointNow(id)).enabled, (await world.endpointNow(id)).failingSince], [true, since])
      server.forward(0.2 * day)
      await tryOnce()
      const now = await world.endpointNow(id)
      assert.deepEqual([now.enabled, now.disabledBy, now.failingSince], [false, 'failures', since])
      assert.deepEqual(await world.deliveries(id, '?status=waiting'), [])
      const [activity] = (await server.call(world.admin, 'GET', '/v1/activity?type=webhook_endpoint.disabled')).body.data
      assert.deepEqual([activity.actor.kind, activity.details.endpointId], ['system', id])
      const mails = await server.database.db.selectFrom('mails').selectAll().where('template', '=', 'webhookDisabled').execute()
      assert.deepEqual(
        mails.map((mail) => [mail.to_address, mail.data['webhook']]),
        [[world.admin.email, 'Warehouse']],
      )
      const tried = world.receiver.hits.length
      await tryOnce()
      assert.equal(world.receiver.hits.length, tried, 'nothing is sent any more')
      const enabled = await server.call(world.admin, 'PATCH', `${world.path}/${id}`, { enabled: true })
      assert.deepEqual([enabled.body.enabled, enabled.body.disabledBy, enabled.body.failingSince], [true, null, null])
    })

    test('one success in between, and the five days begin anew', async () => {
      const { id } = await world.endpoint()
      for (const [status, wait] of [
        [500, 3 * day],
        [200, 3 * day],
        [500, 3 * day],
        [500, 0],
      ] as const) {
        world.answerWith(() => status)
        await world.customer()
        await world.send()
        server.forward(wait)
      }
      assert.equal((await world.endpointNow(id)).enabled, true)
    })

    const answers: [string, Reply, (number | string | null)[]][] = [
      ['a redirect is not followed, and counts as a failure', (res) => res.writeHead(307, { location: '/trap' }).end(), [307, 'status']],
      ['no answer in time counts as a failure', () => {}, [null, 'timeout']],
      ['a connection that is cut counts as a failure', (res) => res.destroy(), [null, 'reset']],
    ]
    for (const [title, answer, expected] of answers)
      test(`DAT-3 ${title}`, async () => {
        world.answerWith(() => answer)
        const { id } = await world.endpoint()
        await world.customer()
        await world.send()
        const [delivery] = await world.deliveries(id)
        assert.deepEqual([delivery.lastStatus, delivery.lastError, delivery.status], [...expected, 'waiting'])
        assert.equal(world.receiver.to('/trap').length, 0)
      })
  })
