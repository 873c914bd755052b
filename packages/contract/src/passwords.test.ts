import assert from 'node:assert/strict'
import test from 'node:test'
import { Password } from './company-users.ts'
import { passwordRules } from './passwords.ts'

const broken = (password: string) => passwordRules.filter(({ test }) => !test(password)).map(({ name }) => name)

test('FORM-2 a password keeps every rule, in any script', () => {
  for (const good of ['Sommer-2026', 'Ærlig talt 1!', 'Пароль-12', 'Aa1!😀😀😀😀']) assert.deepEqual(broken(good), [], good)
})

test('FORM-2 each rule is missed on its own', () => {
  assert.deepEqual(broken('Aa1!567'), ['length'])
  assert.deepEqual(broken('sommer-2026'), ['upper'])
  assert.deepEqual(broken('SOMMER-2026'), ['lower'])
  assert.deepEqual(broken('Sommer-winter'), ['digit'])
  assert.deepEqual(broken('Sommer 2026'), ['special'])
  assert.deepEqual(broken('😀Aa1!😀'), ['length'], 'an emoji is one character')
})

test('FORM-2 the schema takes what the rules take, up to a length, and text that can be stored', () => {
  assert.equal(Password.safeParse('Sommer-2026').success, true)
  for (const bad of ['', 'Sommer2026', `Aa1!${'x'.repeat(200)}`, 'Sommer-2026\u0000', 'Sommer-2026\ud800'])
    assert.equal(Password.safeParse(bad).success, false)
})
