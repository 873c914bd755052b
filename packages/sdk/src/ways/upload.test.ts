import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, json, problem, silence } from '../testing/faulty-server.ts'

const importsOf = (url: string, options = {}) => createClient({ baseUrl: url, token: 'secret-token', ...options }).imports
const made = json({ id: 'imp_1' }, 201)

test('DAT-1 a file is sent as it is, whatever it is given as, with its name beside it', async () => {
  await using server = await faultyServer(made)
  const streamed = new Blob(['Name\n']).stream()
  for (const file of ['Name\n', new Blob(['Name\n']), new TextEncoder().encode('Name\n'), streamed])
    await importsOf(server.url).create(file, { fileName: 'kunder å.csv' })
  assert.deepEqual(
    server.requests.map(({ body }) => body),
    ['Name\n', 'Name\n', 'Name\n', 'Name\n'],
  )
  const { url, headers } = server.requests[0]!
  assert.equal(url, '/v1/imports?fileName=kunder+%C3%A5.csv')
  assert.deepEqual([headers['content-type'], headers.authorization], ['application/octet-stream', 'Bearer secret-token'])
  assert.ok(headers['idempotency-key'])
})

test('DAT-1 a file that did not arrive is sent again under its key, but not a stream, which can be read once', async () => {
  await using server = await faultyServer(problem(503, 'unavailable'), made)
  await importsOf(server.url).create(new Blob(['Name\n']))
  assert.equal(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size, 1)
  assert.deepEqual(
    server.requests.map(({ body }) => body),
    ['Name\n', 'Name\n'],
  )
  await using refusing = await faultyServer(problem(503, 'unavailable'))
  assert.equal((await failureOf(importsOf(refusing.url).create(new Blob(['Name\n']).stream()))).code, 'unavailable')
  assert.equal(refusing.requests.length, 1)
})

test('DAT-1 sending takes as long as it takes, unless a limit or a signal says otherwise', async () => {
  await using server = await faultyServer(silence)
  const limited = importsOf(server.url, { timeoutMs: 20 })
  const sending = limited.create('Name\n')
  const first = await Promise.race([
    sending.then(
      () => 'ended',
      () => 'ended',
    ),
    new Promise((resolve) => setTimeout(resolve, 150, 'under way')),
  ])
  assert.equal(first, 'under way', 'the limit of the client is for calls')
  assert.equal((await failureOf(limited.create('Name\n', {}, { timeoutMs: 20, maxRetries: 0 }))).kind, 'timeout')
  assert.equal((await failureOf(limited.create('Name\n', {}, { signal: AbortSignal.timeout(20), maxRetries: 0 }))).kind, 'timeout')
  sending.catch(() => {})
})
