import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'
import { eventStream, usualTiming } from './stream.ts'

for (const kind of kinds)
  suite(`the life of a stream on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const create = (person = server.people.northAdmin) => server.call(person, 'POST', '/v1/customers', { name: 'Live' })

    const quick = async (timing: Partial<typeof usualTiming>) => {
      const { services } = server.app
      const principal = { ...(await principalOfAdmin()), expiresAt: null }
      const follower = await services.events.follow()
      const stream = eventStream(
        follower,
        follower.position,
        { principal, reload: async () => principal, db: server.database.db, clock: server.clock },
        { ...usualTiming, ...timing },
      )
      return { stream, position: follower.position }
    }
    const principalOfAdmin = async () => {
      const { authenticate } = await import('../auth/authenticate.ts')
      return authenticate(
        server.app.services,
        new Request('http://api.test', { headers: { authorization: `Bearer ${await server.tokenOf(server.people.northAdmin)}` } }),
      )
    }
    const textOf = async (reader: ReadableStreamDefaultReader<Uint8Array>) => new TextDecoder().decode((await reader.read()).value)

    test('while nothing happens it beats, and its id moves on over what is not for the listener', async () => {
      const { stream, position } = await quick({ heartbeatMs: 50 })
      const reader = stream.getReader()
      assert.match(await textOf(reader), new RegExp(`^retry: \\d+\\nid: ${position}\\nevent: ready\\ndata: {"id":"${position}"}\\n\\n$`))
      assert.equal(await textOf(reader), ': heartbeat\n\n')
      await create(server.people.southAdmin)
      let beat = ''
      while (!beat.includes('id: ')) beat = await textOf(reader)
      assert.equal(beat, `: heartbeat\nid: ${position + 1}\n\n`)
      await reader.cancel()
    })

    test('a listener that takes nothing is let go', async () => {
      const { stream } = await quick({ stallMs: 30 })
      await new Promise((resolve) => setTimeout(resolve, 100))
      const reader = stream.getReader()
      assert.match(await textOf(reader), /event: ready/)
      assert.equal(await textOf(reader), ': ended, nobody reads\n\n')
      assert.equal((await reader.read()).done, true)
    })

    test('a listener so slow that it falls behind what is at hand misses nothing', async () => {
      const token = await server.tokenOf(server.people.northAdmin)
      const [slow, quick] = [await listenTo(server.app, token), await listenTo(server.app, token)]
      const first = Number(slow.lastId())
      const event = {
        partner_id: server.partners.north,
        type: 'customer.updated',
        permission: 'customers:read',
        at: server.clock(),
        position: null,
      }
      const many = Array.from({ length: 1_500 }, (_, i) => i)
      for (const half of ['a', 'b'])
        await server.database.db
          .insertInto('events')
          .values(many.map((i) => ({ ...event, id: `evt_${half}${String(i).padStart(5, '0')}` })))
          .execute()
      const expected = Array.from({ length: 3_000 }, (_, i) => String(first + 1 + i))
      for (const stream of [quick, slow]) {
        const told: string[] = []
        while (told.length < expected.length) told.push((await stream.next()).id)
        assert.deepEqual(told, expected)
        await stream.cut()
      }
    })

    test('it ends when the session has ended', async () => {
      const { northSupport, northAdmin } = server.people
      const token = await server.tokenOf(northSupport)
      const stream = await listenTo(server.app, token)
      assert.equal((await server.call(token, 'DELETE', '/v1/session')).status, 204)
      server.forward(usualTiming.trustMs)
      await create(northAdmin)
      assert.equal(await stream.toEnd(), 'ended, unauthenticated')
    })

    test('it ends when the token has expired', async () => {
      const stream = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      server.forward(3_600_000)
      await create()
      assert.equal(await stream.toEnd(), 'ended, token_expired')
    })

    test('it ends when an API key was revoked, at once', async () => {
      const key = await server.call(server.people.northAdmin, 'POST', '/v1/api-keys', {
        name: 'Follower',
        scopes: ['events:read', 'customers:read'],
      })
      const stream = await listenTo(server.app, key.body.secret)
      await server.call(server.people.northAdmin, 'DELETE', `/v1/api-keys/${key.body.id}`)
      assert.equal(await stream.toEnd(), 'ended, unauthenticated')
    })

    test('when the server stops, streams end with a word and new ones are refused', async () => {
      const token = await server.tokenOf(server.people.northAdmin)
      const [idle, behind] = [await listenTo(server.app, token), await listenTo(server.app, token)]
      await create()
      await server.app.services.events.stop()
      assert.equal(await idle.toEnd(), 'ended, the server is stopping')
      assert.equal(await behind.toEnd(), 'ended, the server is stopping')
      await assert.rejects(listenTo(server.app, token), { status: 503 })
    })
  })
