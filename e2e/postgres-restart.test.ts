import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createClient } from '@clientele/sdk'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
import { startOwnCluster } from './cluster.ts'
import { startProcess, stopProcess, type ServerProcess } from './server-process.ts'

const cluster = await startOwnCluster()
const skip = cluster ? false : 'PostgreSQL is not on this machine'
let servers: ServerProcess[] = []

before(async () => {
  if (!cluster) return
  // Three replicas at once on an empty database: one migrates and seeds, the others wait for it.
  const env = { DATABASE_URL: cluster.url, DEMO: 'on', DEMO_CUSTOMERS: '20', CALLS_PER_MINUTE: '1000000' }
  servers = await Promise.all([startProcess(env), startProcess(env), startProcess(env)])
})
after(async () => {
  await Promise.all(servers.map(stopProcess))
  await cluster?.end()
})

const clientOf = (server: ServerProcess, maxRetries: number) =>
  createClient({ baseUrl: server.url, token: demoApiKey, maxRetries, timeoutMs: 30_000 })

test('three replicas that start at once on an empty database share one set of data', { skip }, async () => {
  const totals = await Promise.all(servers.map((server) => clientOf(server, 0).customers.list({ count: 'exact', limit: 1 })))
  assert.equal(new Set(totals.map((page) => page.total!.count)).size, 1)
  assert.ok(totals[0]!.total!.count >= 15)
})

test('PostgreSQL restarted under load: bare calls fail cleanly, retried ones get through, none is lost or doubled', { skip }, async () => {
  const acknowledged: string[] = []
  const refusals: { status: number | undefined; code: string | undefined }[] = []
  let running = true
  const writer = async (lane: number) => {
    const patient = lane % 2 === 0
    const client = clientOf(servers[lane % servers.length]!, patient ? 8 : 0)
    for (let i = 0; running; i++) {
      const name = `restart ${lane} ${i} ${randomUUID()}`
      try {
        await client.customers.create({ name })
        acknowledged.push(name)
      } catch (error) {
        const { status, code, kind } = error as { status?: number; code?: string; kind?: string }
        assert.ok(!patient, `a retried call failed after all: ${String(error)}`)
        assert.ok(status === 503 || kind === 'network' || kind === 'timeout', `not a clean failure: ${String(error)}`)
        refusals.push({ status, code })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }
  const writers = Promise.all(Array.from({ length: 6 }, (_, lane) => writer(lane)))
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGINT'] as const) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await cluster!.restart(signal)
  }
  await new Promise((resolve) => setTimeout(resolve, 2000))
  running = false
  await writers

  const client = clientOf(servers[0]!, 2)
  const stored = (await client.customers.list({ search: 'restart', limit: 200 }).toArray({ limit: 100_000 })).map(
    (customer) => customer.name,
  )
  const set = new Set(stored)
  assert.equal(set.size, stored.length, 'a call had its effect twice')
  assert.deepEqual(
    acknowledged.filter((name) => !set.has(name)),
    [],
    'an acknowledged write is gone',
  )
  assert.ok(refusals.length > 0, 'the restarts were not felt; the test shows nothing')
  for (const { status, code } of refusals) if (status) assert.equal(code, 'unavailable')
  for (const server of servers) assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  console.log(`${acknowledged.length} writes acknowledged and ${refusals.length} refused over three restarts`)
})

test('while the database is away the server says so, and is ready again by itself', { skip }, async () => {
  const [server] = servers
  assert.equal((await fetch(`${server!.url}/healthz`)).status, 200)
  await cluster!.restart('SIGINT')
  for (let i = 0; i < 50 && (await fetch(`${server!.url}/readyz`)).status !== 200; i++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  assert.equal((await fetch(`${server!.url}/readyz`)).status, 200)
})
