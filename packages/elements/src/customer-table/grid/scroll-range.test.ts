import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ScrollRange } from './scroll-range.ts'

const row = 40
const view = 600
const of = (rows: number) => {
  const range = new ScrollRange()
  range.resize(rows * row, view)
  return range
}

test('a list that fits the browser is as high as its rows, and scrolls pixel by pixel', () => {
  const range = of(10_000)
  assert.equal(range.height, 400_000)
  range.scrolledTo(12_345)
  assert.equal(range.top, 12_345)
  assert.equal(range.shift, 0)
})

test('LIST-7 a million rows stand in an element that every browser draws', () => {
  assert.ok(of(1_000_000).height <= 17_000_000)
})

test('a step of the wheel moves as many pixels as it does in a short list', () => {
  const range = of(1_000_000)
  range.scrolledTo(4_000_000)
  const before = range.top
  for (let step = 1; step <= 50; step++) range.scrolledTo(4_000_000 + step * 100)
  assert.equal(range.top, before + 5000)
})

test('the thumb reaches every part: dragged to a place, the rows there are shown', () => {
  const range = of(1_000_000)
  const end = range.height - view
  for (const part of [0, 0.25, 0.5, 0.9, 1]) {
    range.scrolledTo(part === 0 ? 1_000_000 : 0)
    range.scrolledTo(Math.round(end * part))
    const wanted = part * (1_000_000 * row - view)
    assert.ok(Math.abs(range.top - wanted) < 0.01 * 1_000_000 * row, `${part}: ${range.top}`)
  }
})

test('the ends of the scrollbar are the ends of the rows', () => {
  const range = of(1_000_000)
  range.scrolledTo(3_000_000)
  range.scrolledTo(range.height - view)
  assert.equal(range.top, 1_000_000 * row - view)
  range.scrolledTo(0)
  assert.equal(range.top, 0)
})

test('a long way by small steps cannot end before the rows do', () => {
  const range = of(1_000_000)
  range.scrolledTo(1_000_000)
  let at = 1_000_000
  // Up by the wheel, without a rest, as far as the element goes.
  for (let guard = 0; range.top > 0 && guard < 1_000_000; guard++) {
    at = Math.max(0, at - 1200)
    range.scrolledTo(at)
    if (range.isStuck) at = range.settle() ?? at
    if (at === 0 && range.isStuck) break
  }
  assert.equal(range.top, 0)
})

test('going to a row shows it at once, and the scrollbar agrees', () => {
  const range = of(1_000_000)
  for (const index of [0, 7, 999, 500_000, 999_990]) {
    const scroll = range.goTo(index * row)
    assert.equal(range.top, Math.min(index * row, 1_000_000 * row - view))
    assert.ok(scroll >= 0 && scroll <= range.height - view)
    assert.equal(range.settle(), undefined)
  }
})

test('what is shown does not move when the scrollbar is put right', () => {
  const range = of(1_000_000)
  range.scrolledTo(4_000_000)
  for (let step = 1; step <= 20; step++) range.scrolledTo(4_000_000 + step * 500)
  const { top } = range
  assert.notEqual(range.settle(), undefined)
  assert.equal(range.top, top)
})
