import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createApp } from '../app.ts'
import { kinds } from '../testing/databases.ts'
import { startServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

for (const kind of kinds) {
  // Replicas on the embedded database, which only a test has, get no notice of each other's commits: they are slow to see them.
  const everyOther = kind === 'postgres' ? 2 : 10
  suite(`broken connections on ${kind}`, () => {
    test('a stream that is cut 100 times at random, on two replicas, tells every event once and in order', async (t) => {
      const server = await startServer({ kind })
      t.after(() => server.stop())
      const replica = createApp(server.ports)
      t.after(() => replica.services.events.stop())
      const { northAdmin } = server.people
      const token = await server.tokenOf(northAdmin)
      const { body } = await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Busy' })

      let writing = true
      const write = async (writer: number) => {
        for (let i = 0; writing; i++) {
          if (writer > 0) await server.call(northAdmin, 'POST', '/v1/customers', { name: `By ${writer}` })
          else await server.call(northAdmin, 'PATCH', `/v1/customers/${body.id}`, { name: `Busy ${i}` })
          await pause(5 + Math.random() * 20)
        }
      }
      let stream = await listenTo(server.app, token)
      const first = Number(stream.lastId())
      const writers = [0, 1, 2].map(write)
      const told: number[] = []
      for (let cut = 0; cut < 100; cut++) {
        for (let reads = Math.floor(Math.random() * 3); reads > 0; reads--) await stream.read()
        if (Math.random() < 0.5) await stream.read(true)
        told.push(...stream.taken().map((event) => Number(event.id)))
        await stream.cut()
        stream = await listenTo(cut % everyOther === 0 ? replica : server.app, token, stream.lastId())
      }
      writing = false
      await Promise.all(writers)
      const { position } = await server.database.db
        .selectFrom('events')
        .select(({ fn }) => fn.countAll<number>().as('position'))
        .executeTakeFirstOrThrow()
      while ((told.at(-1) ?? 0) < position) told.push(Number((await stream.next()).id))
      await stream.cut()

      assert.ok(told.length > 100)
      assert.deepEqual(
        told,
        Array.from({ length: position - first }, (_, i) => first + 1 + i),
      )
    })
  })
}
