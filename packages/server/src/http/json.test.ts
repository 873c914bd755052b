import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJson } from './json.ts'
import type { Problem } from './problem.ts'

const body = (text: BodyInit, type = 'application/json') =>
  new Request('http://api.test', { method: 'POST', body: text, headers: { 'content-type': type } })
const read = (text: BodyInit, type?: string) => readJson(body(text, type), 1000)
const refused = (work: Promise<unknown>, code: string) => assert.rejects(work, (problem: Problem) => problem.code === code)

test('JSON is read, with its text', async () => {
  assert.deepEqual(await read('{"a":[1,{"b":"{\\"}"}],"c":{"a":null}}'), {
    text: '{"a":[1,{"b":"{\\"}"}],"c":{"a":null}}',
    value: { a: [1, { b: '{"}' }], c: { a: null } },
  })
  assert.deepEqual((await read('"text"', 'application/merge-patch+json; charset=utf-8')).value, 'text')
})

test('a key twice in one object is refused, the same key in two objects is not', async () => {
  await refused(read('{"a":1,"a":2}'), 'malformed_request')
  await refused(read('{"x":{"a":1,"\\u0061":2}}'), 'malformed_request')
  await read('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')
})

test('a body without end is cut off at the limit, whatever its length said', async () => {
  const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(600)) })
  const request = new Request('http://api.test', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit)
  await refused(readJson(request, 1000), 'body_too_large')
})

test('what is too deep, no JSON, no UTF-8 or of another type is refused', async () => {
  await refused(read(`${'['.repeat(40)}${']'.repeat(40)}`), 'malformed_request')
  await refused(read(''), 'malformed_request')
  await refused(read('{a:1}'), 'malformed_request')
  await refused(read(new Uint8Array([0x22, 0xc3, 0x22])), 'malformed_request')
  await refused(read('{}', 'text/plain'), 'unsupported_media_type')
})
