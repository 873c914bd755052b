import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClienteleError, createClient } from '@clientele/sdk'
import { OnceCall } from './once-call.ts'

/** What a call fails with when the server is not there, or answers like this. */
const failure = (answer?: () => Response) =>
  createClient({
    baseUrl: 'http://api.test',
    token: 'secret-token',
    maxRetries: 0,
    fetch: () => (answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'))),
  }).customers.create({ name: 'Once AS' })

const refusal = () =>
  Response.json(
    { type: 'urn:clientele:problem:invalid_input', title: 'No', status: 422, code: 'invalid_input', detail: 'No', requestId: 'req_1' },
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  )

/** Makes the call, and gives the key it had. */
async function keyOf(once: OnceCall, content: unknown, becomes: () => PromiseLike<unknown>): Promise<string> {
  let key = ''
  await once
    .make(content, (given) => {
      key = given
      return becomes()
    })
    .catch((error: unknown) => assert.ok(error instanceof ClienteleError))
  return key
}
const made = () => Promise.resolve('made')

test('the same content again, where nobody knows what became of it, is the same call', async () => {
  const once = new OnceCall()
  const first = await keyOf(once, { name: 'Once AS' }, () => failure())
  assert.equal(await keyOf(once, { name: 'Once AS' }, () => failure()), first)
  assert.notEqual(await keyOf(once, { name: 'Other AS' }, made), first)
})

test('what was made, or refused, is over: the same content is another call then', async () => {
  const once = new OnceCall()
  const keys = [
    await keyOf(once, { name: 'Once AS' }, made),
    await keyOf(once, { name: 'Once AS' }, () => failure(refusal)),
    await keyOf(once, { name: 'Once AS' }, made),
  ]
  assert.equal(new Set(keys).size, 3)
  for (const key of keys) assert.ok(key.length > 20)
})

test('it needs nothing that pages without https lack', async (t) => {
  t.mock.method(crypto, 'randomUUID', () => assert.fail('is missing there'))
  assert.ok((await keyOf(new OnceCall(), {}, made)).length > 20)
})
