import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import type { ColumnChoice } from './column.ts'
import { moveColumn, pinColumn, showColumn } from './column-order.ts'

const columns = (text: string): ColumnChoice[] => [...text].map((id) => (/[A-Z]/.test(id) ? { id, pinned: true } : { id }))
const written = (choices: readonly ColumnChoice[]) =>
  choices.map(({ id, pinned }) => (pinned ? id.toUpperCase() : id.toLowerCase())).join('')

test('LIST-2 a column moves, becomes pinned among pinned ones, and is not any more below them', () => {
  assert.equal(written(moveColumn(columns('NAbcd'), 4, 2)), 'NAdbc')
  assert.equal(written(moveColumn(columns('NAbcd'), 2, 4)), 'NAcdb')
  assert.equal(written(moveColumn(columns('NAbcd'), 3, 1)), 'NCAbd')
  assert.equal(written(moveColumn(columns('NAbcd'), 1, 3)), 'Nbcad')
  assert.equal(written(moveColumn(columns('NABcd'), 1, 2)), 'NBAcd')
  assert.equal(written(moveColumn(columns('NAbcd'), 0, 2)), 'NAbcd', 'the first stays')
  assert.equal(written(moveColumn(columns('NAbcd'), 2, 0)), 'NAbcd', 'and nothing comes before it')
})

test('LIST-2 whatever is moved, shown, hidden and pinned, the first stays, none is lost and pinned ones come first', () => {
  const step = fc.record({ what: fc.constantFrom('move', 'pin', 'unpin', 'show', 'hide'), from: fc.nat(9), to: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let choices: readonly ColumnChoice[] = columns('Nabcdef')
      for (const { what, from, to } of steps) {
        const id = choices[Math.max(1, from % choices.length)]?.id
        if (what === 'move') choices = moveColumn(choices, from, to)
        else if (id && (what === 'pin' || what === 'unpin')) choices = pinColumn(choices, id, what === 'pin')
        else if (id && what === 'hide') choices = showColumn(choices, id, false)
        else if (what === 'show') choices = showColumn(choices, `x${to}`, !choices.some((one) => one.id === `x${to}`))
        assert.equal(choices[0]?.id, 'N')
        assert.equal(new Set(choices.map((one) => one.id)).size, choices.length)
        assert.match(written(choices.slice(1)).replace(/X\d/g, 'A').replace(/x\d/g, 'a'), /^[A-Z]*[a-z]*$/)
      }
    }),
  )
})
