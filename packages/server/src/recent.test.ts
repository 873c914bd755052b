import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recent } from './recent.ts'

test('what was used last stays, what was not goes first', () => {
  const memory = recent<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.get('a')
  memory.set('c', 3)
  assert.deepEqual([memory.get('a'), memory.get('b'), memory.get('c')], [1, undefined, 3])
})

test('what is forgotten or set anew takes no extra room', () => {
  const memory = recent<number>(2)
  memory.set('a', 1)
  memory.set('a', 2)
  memory.set('b', 3)
  memory.delete('b')
  memory.set('c', 4)
  assert.deepEqual([memory.get('a'), memory.get('b'), memory.get('c')], [2, undefined, 4])
})
