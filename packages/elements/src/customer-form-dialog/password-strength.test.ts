import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAllowed, rulesOf, strengthOf } from './password-strength.ts'

const kept = (password: string) => rulesOf(password).flatMap(({ name, isKept }) => (isKept ? [name] : []))

test('FORM-2 each rule shows whether it is kept', () => {
  assert.deepEqual(kept(''), [])
  assert.deepEqual(kept('sommer'), ['lower'])
  assert.deepEqual(kept('Sommer-2026'), ['length', 'upper', 'lower', 'digit', 'special'])
})

test('FORM-2 what the rules forbid is never more than weak, and beyond them length counts', () => {
  assert.equal(strengthOf(''), 0)
  assert.equal(strengthOf('sommersommersommersommer'), 1)
  assert.equal(strengthOf('Aa1!5678'), 2)
  assert.equal(strengthOf('Aa1!!!!!!!!!!!!!!!!'), 2, 'the same again and again adds nothing')
  assert.equal(strengthOf('Sommer-2026-no'), 3)
  assert.equal(strengthOf('correct-H0rse-battery!'), 4)
  assert.equal(isAllowed('Aa1!567'), false)
})
