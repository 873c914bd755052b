import assert from 'node:assert/strict'
import test from 'node:test'
import { serverSentEvents } from './server-sent-events.ts'

const read = (...pieces: string[]) => {
  const parse = serverSentEvents()
  return pieces.flatMap(parse).map(({ id, data }) => ({ id, data }))
}
const stream =
  ': hello\n\nid: 1\ndata: {"a":1}\n\nid:2\nevent: x\ndata: line one\ndata: line two\n\nretry: 250\nid: 3\n\nid: 4\ndata: a: b: c\n\nid: 5\ndata: not whole'
const whole = [
  { id: undefined, data: '' },
  { id: '1', data: '{"a":1}' },
  { id: '2', data: 'line one\nline two' },
  { id: '3', data: '' },
  { id: '4', data: 'a: b: c' },
]

test('messages are read, and one that is not whole is left out', () => {
  assert.deepEqual(read(stream), whole)
})

test('it does not matter where the text is cut', () => {
  for (let cut = 0; cut <= stream.length; cut++) assert.deepEqual(read(stream.slice(0, cut), stream.slice(cut)), whole)
  assert.deepEqual(read(...stream), whole)
})

test('lines may end in any of the three ways', () => {
  assert.deepEqual(read(...stream.replaceAll('\n', '\r\n')), whole)
  assert.deepEqual(read(stream.replaceAll('\n', '\r')), whole)
})

test('what is within a value does not end a line', () => {
  const data = '{"name":"a\u2028data: b\u2029id: 9\u0085"}'
  assert.deepEqual(read(`id: 1\ndata: ${data}\n\n`), [{ id: '1', data }])
})

test('a field of another name is passed over', () => {
  assert.deepEqual(read('idea: 7\nmetadata: x\nid: 1\ndata: y\n\n'), [{ id: '1', data: 'y' }])
})

test('the wait that the server asks for is read', () => {
  const parse = serverSentEvents()
  assert.deepEqual(
    parse('retry: 250\n\nretry: soon\n\n: x\n\n').map(({ retryMs }) => retryMs),
    [250, NaN, NaN],
  )
})
