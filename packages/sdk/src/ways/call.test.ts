import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, json, problem } from '../testing/faulty-server.ts'

test('withResponse gives the ETag, which an update takes back', async () => {
  await using server = await faultyServer(json({ id: 'cus_1', version: 3 }, 200, { etag: '"3-abc"' }))
  const { customers } = createClient({ baseUrl: server.url, token: 'secret-token' })
  const { data, etag, status, headers } = await customers.retrieve('cus_1').withResponse()
  assert.deepEqual([data.version, etag, status, headers.get('content-type')], [3, '"3-abc"', 200, 'application/json'])
  await customers.update('cus_1', { name: 'Acme' }, { ifMatch: etag })
  await customers.update('cus_1', { name: 'Acme' }, { ifMatch: data.version })
  assert.deepEqual(
    server.requests.slice(1).map((seen) => seen.headers['if-match']),
    ['"3-abc"', '"3"'],
  )
})

test('a failure that is looked at through withResponse is not unhandled besides', async () => {
  await using server = await faultyServer(problem(404, 'not_found'))
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  const error = await failureOf(createClient({ baseUrl: server.url, token: 'secret-token' }).customers.retrieve('cus_1').withResponse())
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', note)
  assert.deepEqual([error.code, unhandled], ['not_found', []])
})

test('attempts counts every try', async () => {
  await using server = await faultyServer(problem(503, 'unavailable'), json({ id: 'cus_1' }))
  const { attempts } = await createClient({ baseUrl: server.url, token: 'secret-token' }).customers.retrieve('cus_1').withResponse()
  assert.equal(attempts, 2)
})
