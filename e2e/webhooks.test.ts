import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createClient, type WebhookEvent } from '@clientele/sdk'
import { startWebhooks } from '../examples/back-end/webhooks.js'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
import { eventually } from './demo.ts'
import { startProcess, stopProcess, type ServerProcess } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-webhooks-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const settings = { DATA_DIR: folder, DEMO: 'on', DEMO_CUSTOMERS: '5', CALLS_PER_MINUTE: '1000000', OUTBOUND_PRIVATE: 'on' }
const clientOf = ({ url }: ServerProcess) => createClient({ baseUrl: url, token: demoApiKey, maxRetries: 0 })

/** Makes customers until the server is killed in the middle of it; gives the ids of all that were acknowledged. */
async function makeUntilKilled(server: ServerProcess) {
  const made: string[] = []
  const client = clientOf(server)
  setTimeout(() => server.child.kill('SIGKILL'), 1_500)
  try {
    for (;;) made.push((await client.customers.create({ name: 'Killed' })).id)
  } catch {
    await server.ended
    return made
  }
}

test('DAT-3 the example takes every event of a server that is killed again and again, and does each once', async () => {
  const handled: WebhookEvent[] = []
  const handle = (event: WebhookEvent) => void handled.push(event)
  let server = await startProcess(settings)
  // The address is needed to make the webhook, and the secret of the webhook to take what comes.
  const secrets: string[] = []
  const receiver = await startWebhooks({ secret: secrets, handle })
  secrets.push((await clientOf(server).webhookEndpoints.create({ url: receiver.url, events: ['customer.created'] })).secret)
  const made: string[] = []
  for (let round = 0; round < 2; round++) {
    made.push(...(await makeUntilKilled(server)))
    server = await startProcess(settings)
  }
  try {
    const known = () => handled.map(({ data }) => data.customerId)
    // What was on its way when the server died is sent once more when its claim has run out, after a minute.
    const ids = await eventually(
      async () => known(),
      (all) => made.every((id) => all.includes(id)),
      100_000,
    )
    assert.ok(made.length > 5)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal((await fetch(receiver.url, { method: 'POST', body: '{}' })).status, 400)
  } finally {
    await stopProcess(server)
    receiver.stop()
  }
})
