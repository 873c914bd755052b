import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { createApp } from '../app.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'
import { queueEvents } from '../webhooks/queue.ts'
import { forgetOldEvents } from './sequencer.ts'

for (const kind of kinds)
  suite(`live events on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const listen = async (person: TestServer['people']['northAdmin'], lastEventId?: string, query?: string) =>
      listenTo(server.app, await server.tokenOf(person), lastEventId, query)
    const call = (method: string, path: string, body?: unknown) =>
      server.call(server.people.northAdmin, method, `/v1/customers${path}`, body)
    const create = async () => {
      const answer = await call('POST', '', { name: 'Live' })
      assert.equal(answer.status, 201, answer.text)
      return answer.body.id as string
    }

    test('a stream begins at the present and tells each change as it is committed', async () => {
      await create()
      const stream = await listen(server.people.northAdmin)
      assert.match(stream.headers.get('content-type')!, /^text\/event-stream/)
      const id = await create()
      const made = await stream.next()
      assert.deepEqual([made.type, made.customerId, made.version], ['customer.created', id, 1])
      await call('PATCH', `/${id}`, { name: 'Renamed' })
      const changed = await stream.next()
      assert.deepEqual([changed.type, changed.customerId, changed.changed, changed.version], ['customer.updated', id, ['name'], 2])
      assert.equal(Number(changed.id), Number(made.id) + 1)
      await stream.cut()
    })

    test('after a break it goes on with what was missed, by header or by query', async () => {
      const stream = await listen(server.people.northAdmin)
      const from = stream.lastId()!
      await stream.cut()
      const ids = [await create(), await create(), await create()]
      for (const resumed of [
        await listen(server.people.northAdmin, from),
        await listen(server.people.northAdmin, undefined, `?lastEventId=${from}`),
      ]) {
        const told = [await resumed.next(), await resumed.next(), await resumed.next()]
        assert.deepEqual(
          told.map((event) => event.customerId),
          ids,
        )
        await resumed.cut()
      }
    })

    test('from where a session says, all that changed after it is told, and nothing before', async () => {
      await create()
      const { lastEventId } = (await server.call(server.people.northAdmin, 'GET', '/v1/session')).body
      const ids = [await create(), await create()]
      const stream = await listen(server.people.northAdmin, lastEventId)
      const told = [await stream.next(), await stream.next()]
      assert.deepEqual(
        told.map((event) => event.customerId),
        ids,
      )
      await stream.cut()
    })

    test('an id that is none is refused, and one beyond the last begins anew', async () => {
      for (const id of ['x', '-1', '1.5', `${'9'.repeat(30)}`])
        await assert.rejects(listen(server.people.northAdmin, id), { status: 422 }, id)
      await assert.rejects(
        listen(server.people.northAdmin, '999999999'),
        (error: { problem: { code: string } }) => error.problem.code === 'events_gone',
      )
    })

    test('nobody is told of what is not theirs', async () => {
      const south = await listen(server.people.southAdmin)
      const reseller = await listen(server.people.resellerAdmin)
      const operator = await listen(server.people.operatorAdmin)
      const id = await create()
      const own = await server.call(server.people.southAdmin, 'POST', '/v1/customers', { name: 'South' })
      const below = await server.call(server.people.resellerAdmin, 'POST', '/v1/customers', { name: 'Below' })
      assert.equal((await south.next()).customerId, own.body.id)
      assert.equal((await reseller.next()).customerId, below.body.id)
      assert.deepEqual(
        [await operator.next(), await operator.next(), await operator.next()].map((event) => event.customerId),
        [id, own.body.id, below.body.id],
      )
      await Promise.all([south, reseller, operator].map((stream) => stream.cut()))
    })

    test('who sees linked customers only is told of those, from the moment of the link to its end', async () => {
      const { northRegular } = server.people
      const stream = await listen(northRegular)
      const [linked, other] = [await create(), await create()]
      await call('PATCH', `/${linked}`, { name: 'Before the link' })
      await call('POST', `/${linked}/users`, { userId: northRegular.id, group: 'regular' })
      let link = await stream.next()
      // Who may be told is decided when it is told, so what came just before the link may come with it.
      while (link.type !== 'link.created') link = await stream.next()
      assert.deepEqual([link.userId, link.customerId], [northRegular.id, linked])
      await call('PATCH', `/${other}`, { name: 'Never linked' })
      await call('PATCH', `/${linked}`, { name: 'Linked' })
      assert.deepEqual((await stream.next()).changed, ['name'])
      await call('DELETE', `/${linked}/users/${northRegular.id}`)
      const gone = await stream.next()
      assert.deepEqual([gone.type, gone.userId], ['link.deleted', northRegular.id])
      await call('PATCH', `/${linked}`, { name: 'After the link' })
      const mine = await create()
      await call('POST', `/${mine}/users`, { userId: northRegular.id })
      assert.equal((await stream.next()).customerId, mine)
      await stream.cut()
    })

    test('a change of nothing but amounts is not told to those who see none', async () => {
      const { northSupport, northAdmin } = server.people
      const id = await create()
      await call('POST', `/${id}/users`, { userId: northSupport.id, group: 'support' })
      const [support, admin] = [await listen(northSupport), await listen(northAdmin)]
      const event = {
        partner_id: server.partners.north,
        type: 'customer.updated',
        at: server.clock(),
        customer_id: id,
        permission: 'customers:read',
      }
      await server.database.db
        .insertInto('events')
        .values([
          { ...event, id: 'evt_1', changed: ['mrr', 'arr'], position: null },
          { ...event, id: 'evt_2', changed: ['mrr', 'services', 'revenue'], position: null },
        ])
        .execute()
      assert.deepEqual((await support.next()).changed, ['services'])
      assert.deepEqual(
        [(await admin.next()).changed, (await admin.next()).changed],
        [
          ['mrr', 'arr'],
          ['mrr', 'services', 'revenue'],
        ],
      )
      await Promise.all([support.cut(), admin.cut()])
    })

    test('it works across replicas', async () => {
      const replica = createApp(server.ports)
      const token = await server.tokenOf(server.people.northAdmin)
      const [here, there] = [await listenTo(server.app, token), await listenTo(replica, token)]
      const ids = [await create(), await create()]
      for (const stream of [here, there]) assert.deepEqual([(await stream.next()).customerId, (await stream.next()).customerId], ids)
      await here.cut()
      const moved = await listenTo(replica, token, here.lastId())
      const last = await create()
      assert.equal((await moved.next()).customerId, last)
      await replica.services.events.stop()
    })

    test('events older than a week are removed, and who would need them is told to begin anew', async () => {
      const stream = await listen(server.people.northAdmin)
      const before = stream.lastId()!
      await stream.cut()
      await create()
      server.forward(4 * 86_400_000)
      const kept = await create()
      server.forward(4 * 86_400_000)
      await queueEvents(server.database, server.clock) // what webhooks have not read yet is kept
      await forgetOldEvents(server.database, server.clock())
      await assert.rejects(
        listen(server.people.northAdmin, before),
        (error: { status: number; problem: { code: string } }) => error.status === 410 && error.problem.code === 'events_gone',
      )
      const resumed = await listen(server.people.northAdmin, String(Number(before) + 1))
      assert.equal((await resumed.next()).customerId, kept)
      await resumed.cut()
    })
  })
