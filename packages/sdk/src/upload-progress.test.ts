import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from './create-client.ts'
import { failureOf } from './testing/failure-of.ts'
import { faultyServer, json, problem } from './testing/faulty-server.ts'
import { uploadProgress, type UploadProgress } from './upload-progress.ts'

const table = `Name\n${'Large AS\n'.repeat(30_000)}`

test('DAT-1 in Node too, it is told how much of a file has been sent, and the file arrives whole', async () => {
  await using server = await faultyServer(json({ id: 'imp_1' }, 201))
  const client = createClient({ baseUrl: server.url, token: 'secret-token' })
  for (const file of [table, new Blob([table]), new TextEncoder().encode(table)]) {
    const all: UploadProgress[] = []
    await client.imports.create(file, {}, { progress: uploadProgress((one) => all.push(one)) })
    assert.deepEqual(all.at(-1), { sent: table.length, total: table.length })
    assert.ok(server.requests.at(-1)!.body === table)
  }
})

test('DAT-1 after a failure that passes, the file is sent once more, and told from the beginning', async () => {
  await using server = await faultyServer(problem(503, 'unavailable', { 'retry-after': '0' }), json({ id: 'imp_1' }, 201))
  const all: number[] = []
  const progress = uploadProgress(({ sent }) => all.push(sent))
  await createClient({ baseUrl: server.url, token: 'secret-token' }).imports.create(new Blob([table]), {}, { progress })
  assert.equal(server.requests.length, 2)
  assert.equal(server.requests[0]!.headers['idempotency-key'], server.requests[1]!.headers['idempotency-key'])
  assert.equal(all.filter((sent) => sent === table.length).length, 2)
  assert.ok(all.some((sent, at) => sent < (all[at - 1] ?? 0)))
})

test('DAT-1 a stream goes as it is, and a fetch of the client’s own is used', async () => {
  await using server = await faultyServer(json({ id: 'imp_1' }, 201))
  const progress = uploadProgress(() => assert.fail('told'))
  const client = createClient({ baseUrl: server.url, token: 'secret-token' })
  await client.imports.create(new Blob([table]).stream(), {}, { progress })
  let asked = 0
  const fetchOfItsOwn = (request: Request) => {
    asked += 1
    return fetch(request)
  }
  await createClient({ baseUrl: server.url, token: 'secret-token', fetch: fetchOfItsOwn }).imports.create(table, {}, { progress })
  assert.deepEqual([asked, server.requests.map(({ body }) => body.length)], [1, [table.length, table.length]])
})

test('DAT-1 a call that is stopped in the middle stops', async () => {
  await using server = await faultyServer(() => {})
  const controller = new AbortController()
  const progress = uploadProgress(() => controller.abort())
  const call = createClient({ baseUrl: server.url, token: 'secret-token' }).imports.create(
    table,
    {},
    { progress, signal: controller.signal },
  )
  assert.equal((await failureOf(call)).kind, 'abort')
  assert.equal(await server.leftOpen(), 0)
})
