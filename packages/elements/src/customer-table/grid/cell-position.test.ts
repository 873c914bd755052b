import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveBy } from './cell-position.ts'

const extent = { rows: 100, cells: 6, page: 10, isRightToLeft: false }
const from = (row: number, cell: number, key: string, ctrl = false, more = {}) => moveBy(key, ctrl, { row, cell }, { ...extent, ...more })

test('arrows go to the next cell and stop at the edges', () => {
  assert.deepEqual(from(3, 2, 'ArrowDown'), { row: 4, cell: 2 })
  assert.deepEqual(from(3, 2, 'ArrowRight'), { row: 3, cell: 3 })
  assert.deepEqual(from(99, 5, 'ArrowDown'), { row: 99, cell: 5 })
  assert.deepEqual(from(3, 0, 'ArrowLeft'), { row: 3, cell: 0 })
  assert.deepEqual(from(0, 1, 'ArrowUp'), { row: -1, cell: 1 }, 'the header is above the first row')
})

test('left and right follow the direction of reading', () => {
  assert.deepEqual(from(3, 2, 'ArrowLeft', false, { isRightToLeft: true }), { row: 3, cell: 3 })
})

test('Home, End and the page keys go as far as the APG says', () => {
  assert.deepEqual(from(3, 2, 'Home'), { row: 3, cell: 0 })
  assert.deepEqual(from(3, 2, 'End'), { row: 3, cell: 5 })
  assert.deepEqual(from(3, 2, 'Home', true), { row: 0, cell: 0 })
  assert.deepEqual(from(3, 2, 'End', true), { row: 99, cell: 5 })
  assert.deepEqual(from(3, 2, 'PageDown'), { row: 13, cell: 2 })
  assert.deepEqual(from(3, 2, 'PageUp'), { row: 0, cell: 2 })
})

test('other keys do not move', () => {
  assert.equal(from(3, 2, 'a'), undefined)
})
