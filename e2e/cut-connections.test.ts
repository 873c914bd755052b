import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@clientele/sdk'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
import { cuttingProxy } from './cutting-proxy.ts'
import { startProcess, stopProcess, type ServerProcess } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-cuts-'))
let server: ServerProcess
let proxy: Awaited<ReturnType<typeof cuttingProxy>>

before(async () => {
  server = await startProcess({ DATA_DIR: folder, DEMO: 'on', DEMO_CUSTOMERS: '20', CALLS_PER_MINUTE: '1000000' })
  proxy = await cuttingProxy(server.url)
})
after(async () => {
  proxy?.stop()
  if (server) await stopProcess(server)
  rmSync(folder, { recursive: true, force: true })
})

const straight = () => createClient({ baseUrl: server.url, token: demoApiKey })
const throughProxy = (maxRetries = 3) => createClient({ baseUrl: proxy.url, token: demoApiKey, maxRetries })

test('a create whose answer was cut off twice is sent again, and creates once', async () => {
  proxy.swallowAnswers(2)
  const made = await throughProxy().customers.create({ name: 'Cut Off Twice' })
  const found = await straight().customers.list({ search: 'cut off twice' })
  assert.deepEqual(
    found.data.map((customer) => customer.id),
    [made.id],
  )
})

test('without a retry the caller is told, and may send the call again with its key', async () => {
  proxy.swallowAnswers(1)
  const client = throughProxy(0)
  await assert.rejects(client.customers.create({ name: 'Told' }, { idempotencyKey: 'told-1' }), { kind: 'network' })
  await client.customers.create({ name: 'Told' }, { idempotencyKey: 'told-1' })
  const found = await straight().customers.list({ search: 'told' })
  assert.equal(found.data.length, 1)
})

test('cut a hundred times, the stream of events shows each event once and in order', { timeout: 300_000 }, async () => {
  const total = 150
  const wanted = (await straight().customers.create({ name: 'Followed' })).id
  const seen: number[] = []
  const stopped = new AbortController()
  let begun = () => {}
  const beginning = new Promise<void>((resolve) => (begun = resolve))
  const following = (async () => {
    for await (const event of throughProxy().events.stream({ signal: stopped.signal })) {
      begun()
      if (event.customerId !== wanted || event.type !== 'customer.updated') continue
      seen.push(event.version!)
      if (seen.length === total) return
    }
  })()
  // An event of another customer tells that the stream has begun.
  const knocking = setInterval(() => void straight().customers.create({ name: 'Knock' }), 200)
  await beginning
  clearInterval(knocking)

  let cuts = 0
  const cutting = (async () => {
    for (; cuts < 100; cuts++) {
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 120))
      proxy.cut()
    }
  })()
  for (let turn = 0; turn < total; turn++) {
    await straight().customers.update(wanted, { phone: `+47 ${turn}` })
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
  }
  await Promise.all([cutting, following])
  stopped.abort()
  assert.equal(cuts, 100)
  assert.deepEqual(
    seen,
    Array.from({ length: total }, (_, turn) => turn + 2),
  )
})
