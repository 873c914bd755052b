import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
import { startProcess, stopProcess, type ServerProcess } from './server-process.ts'

type Json = Record<string, any>
const folder = mkdtempSync(join(tmpdir(), 'clientele-crash-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const start = () => startProcess({ DATA_DIR: folder, DEMO: 'on', DEMO_CUSTOMERS: '20', LOG: 'json', CALLS_PER_MINUTE: '1000000' })
const call = (server: ServerProcess, path: string, body?: object) =>
  fetch(`${server.url}/v1${path}`, {
    headers: { authorization: `Bearer ${demoApiKey}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })

/** Writes as fast as it can until the server is gone; gives the names of all that was acknowledged. */
async function writeUntilGone(server: ServerProcess, round: number) {
  const acknowledged: string[] = []
  const writer = async (lane: number) => {
    for (let i = 0; ; i++) {
      const name = `crash ${round} ${lane} ${i}`
      const status = await call(server, '/customers', { name }).then(
        async (response) => (await response.text(), response.status),
        () => 0,
      )
      if (status === 0) return
      assert.equal(status, 201, server.output())
      acknowledged.push(name)
    }
  }
  const writers = Promise.all([writer(0), writer(1), writer(2)])
  while (acknowledged.length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
  server.child.kill('SIGKILL')
  await server.ended
  await writers
  return acknowledged
}

async function names(server: ServerProcess) {
  const found: string[] = []
  let cursor = ''
  do {
    const page = (await (
      await call(server, `/customers?search=crash&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    ).json()) as Json
    found.push(...page.data.map((customer: { name: string }) => customer.name))
    cursor = page.nextCursor ?? ''
  } while (cursor)
  return found
}

test('killed 20 times in the middle of writing, the embedded database has every write it acknowledged, once', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 20; round++) acknowledged.push(...(await writeUntilGone(await start(), round)))
  const server = await start()
  try {
    const stored = await names(server)
    const set = new Set(stored)
    assert.equal(set.size, stored.length, 'something was written twice')
    assert.deepEqual(
      acknowledged.filter((name) => !set.has(name)),
      [],
    )
    assert.ok(acknowledged.length >= 100, `only ${acknowledged.length} writes were made`)
    const summary = (await (await call(server, '/customer-summary')).json()) as Json
    const total = (await (await call(server, '/customers?count=exact&limit=1')).json()) as Json
    assert.equal(summary.customers, total.total.count, 'the totals no longer agree with the rows')
    console.log(`${acknowledged.length} acknowledged writes in 20 crashes, all there`)
  } finally {
    await stopProcess(server)
  }
})

test('a second process on the same folder is refused in words', async () => {
  const first = await start()
  try {
    await assert.rejects(
      start(),
      (error: Error) => error.message.includes(String(first.child.pid)) && error.message.includes(folder) && /DATA_DIR/.test(error.message),
    )
    assert.equal((await call(first, '/customers?limit=1')).status, 200)
  } finally {
    await stopProcess(first)
  }
})

test('a wrong setting ends the start with its name', async () => {
  await assert.rejects(startProcess({ DATA_DIR: folder, CALL_TIMEOUT_MS: 'soon' }), /CALL_TIMEOUT_MS takes milliseconds/)
})

test('asked to stop, the server lets a call under way finish, ends streams cleanly and exits with 0', async () => {
  const server = await start()
  const stream = await call(server, '/events')
  const read = (async () => {
    let text = ''
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) text += chunk
    return text
  })()
  await new Promise((resolve) => setTimeout(resolve, 100))
  let done = 0
  const writes = Array.from({ length: 20 }, async (_, i) => {
    // Some come too late and find nobody listening.
    const response = await call(server, '/customers', { name: `last ${i}` }).catch(() => undefined)
    if (response?.status === 201) done += 1
  })
  while (done === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  const code = await stopProcess(server)
  assert.equal(code, 0)
  await read // it would throw had the stream been cut
  await Promise.all(writes)
  const again = await start()
  try {
    const found = (await (await call(again, '/customers?search=last&count=exact&limit=1')).json()) as Json
    assert.equal(found.total.count, done, 'a call was made but not answered, or answered but not made')
  } finally {
    await stopProcess(again)
  }
})
