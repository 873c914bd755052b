import assert from 'node:assert/strict'
import test from 'node:test'
import { contract, type Contract } from '@clientele/contract'
import { routes } from '@clientele/contract/routes'
import { startServer } from '../../server/src/testing/harness.ts'
import { createClient } from './create-client.ts'
import { failureOf } from './testing/failure-of.ts'
import { faultyServer, json } from './testing/faulty-server.ts'

type Method = (...args: unknown[]) => Promise<unknown>

test('every operation of the contract has a method that sends what its route and schema say', async () => {
  await using server = await faultyServer(json({ data: [], nextCursor: null }))
  const client = createClient({ baseUrl: server.url, token: 'secret-token' }) as unknown as Record<string, Record<string, Method>>
  for (const [resource, operations] of Object.entries(contract as unknown as Contract))
    for (const [name, { route, query, body, stream, file, upload }] of Object.entries(operations)) {
      if (stream) continue
      const [method, path] = route[0].split(' ') as [string, string]
      const ids = [...path.matchAll(/\{/g)].map((_, at) => `id-${at}`)
      const input = [...(upload ? ['the file'] : []), ...(query || body ? [{ probe: 'x' }] : [])]
      // The signal stands behind the input, or behind the ids where there is none: elsewhere it would not stop the call.
      const answered = client[resource]![name]!(...ids, ...input)
      // This server sends no file, and what is none is no answer where one is asked for.
      if (file) assert.equal((await failureOf(answered)).kind, 'protocol')
      else await answered
      const error = await failureOf(client[resource]![name]!(...ids, ...input, { signal: AbortSignal.abort() }))
      const seen = server.requests.at(-1)!
      const expected = `/v1${path.replace(/\{\w+\}/g, () => ids.shift()!)}`
      assert.deepEqual([seen.method, seen.url.split('?')[0], error.kind], [method, expected, 'abort'], `${resource}.${name}`)
      assert.equal((query ? seen.url : seen.body).includes('probe'), input.length > 0, `${resource}.${name}`)
      if (upload) assert.equal(seen.body, 'the file')
    }
  assert.deepEqual(
    Object.keys(client).filter((name) => name !== 'baseUrl'),
    Object.keys(routes),
  )
})

test('the client and the real server agree from first to last', async () => {
  const server = await startServer()
  try {
    const signedOut = createClient({ baseUrl: 'http://api.test', fetch: async (request) => server.app.fetch(request) })
    const client = createClient({
      baseUrl: 'http://api.test',
      fetch: async (request) => server.app.fetch(request),
      token: () => signedOut.session.signIn({ email: server.people.northAdmin.email, password: 'Correct-horse-1' }),
    })
    const { data: made, etag } = await client.customers.create({ name: 'Ærlig Handel', country: 'NO' }).withResponse()
    assert.equal((await client.customers.retrieve(made.id)).name, 'Ærlig Handel')
    const changed = await client.customers.update(made.id, { description: 'first' }, { ifMatch: etag })
    assert.equal(changed.version, made.version + 1)
    const late = await failureOf(client.customers.update(made.id, { description: 'second' }, { ifMatch: made.version }))
    assert.deepEqual([late.status, late.code, (late.current as typeof made).description], [412, 'version_conflict', 'first'])
    const bad = await failureOf(client.customers.create({ name: '' }))
    assert.deepEqual([bad.code, bad.fields?.[0]?.field], ['invalid_input', 'name'])
    assert.deepEqual(
      (await client.customers.list({ search: 'aerlig', status: ['active', 'inactive'] })).data.map(({ id }) => id),
      [made.id],
    )
    const twice = await Promise.all([1, 2].map(() => client.customers.create({ name: 'Once' }, { idempotencyKey: 'once' })))
    assert.equal(twice[0]!.id, twice[1]!.id)
    await client.customers.delete(made.id, { reason: 'test' })
    assert.equal((await client.customers.restore(made.id)).status, 'active')
  } finally {
    await server.stop()
  }
})
