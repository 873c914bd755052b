import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createClient } from '@clientele/sdk'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
import { startProcess, stopProcess, type ServerProcess } from './server-process.ts'

const kills = Number(process.env['IMPORT_KILLS'] ?? 5)
const rows = 20_000
const folder = mkdtempSync(join(tmpdir(), 'clientele-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const start = () => startProcess({ DATA_DIR: folder, DEMO: 'on', DEMO_CUSTOMERS: '20', CALLS_PER_MINUTE: '1000000' })
const clientOf = ({ url }: ServerProcess) => createClient({ baseUrl: url, token: demoApiKey, maxRetries: 0 })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Takes the next step of an import whenever there is one, until it is done, the time is over or the server is gone. */
async function goOn(server: ServerProcess, id: string, ms: number) {
  const { imports } = clientOf(server)
  const end = performance.now() + ms
  while (performance.now() < end) {
    const found = await imports.retrieve(id)
    if (found.status === 'ready') await imports.check(id)
    if (found.status === 'checked') await imports.start(id)
    if (found.status === 'done') return found
    assert.ok(!['failed', 'cancelled'].includes(found.status), JSON.stringify(found.problem))
    await pause(20)
  }
  return undefined
}

async function namesOf(server: ServerProcess) {
  const names: string[] = []
  for await (const { name } of clientOf(server).customers.list({ search: 'killed', limit: 200 })) names.push(name)
  return names
}

test(`DAT-1 killed ${kills} times in the middle, an import of ${rows} rows ends with each of them written once`, async () => {
  const wanted = Array.from({ length: rows }, (_, at) => `killed ${at}`)
  let server = await start()
  const { id } = await clientOf(server).imports.create(
    `Name,Email\n${wanted.map((name, at) => `${name},post@killed-${at}.example\n`).join('')}`,
  )
  let wereWriting = 0
  for (let kill = 0; kill < kills;) {
    const ended = await goOn(server, id, 200 + Math.random() * 1_500)
    if (ended) break
    const { status, processed } = await clientOf(server).imports.retrieve(id)
    // Most kills are to come while customers are written.
    if (status === 'running' && processed > 0) wereWriting += 1
    if (status === 'running' || kill < 2) kill += 1
    else continue
    server.child.kill('SIGKILL')
    await server.ended
    server = await start()
  }
  const done = await goOn(server, id, 240_000)
  assert.ok(done, 'it did not end')
  assert.deepEqual([done.created, done.skipped, done.rejected, done.processed], [rows, 0, 0, rows])
  assert.ok(wereWriting > 0, 'no kill came while customers were written')
  assert.deepEqual((await namesOf(server)).sort(), wanted.sort())
  const { customers } = await clientOf(server).customers.summary()
  const { total } = await clientOf(server).customers.list({ count: 'exact', limit: 1 })
  assert.equal(customers, total!.count, 'the totals no longer agree with the rows')
  await stopProcess(server)
})
