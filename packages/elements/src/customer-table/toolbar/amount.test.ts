import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { readAmount, writeAmount } from './amount.ts'

const locales = ['en', 'nb', 'de', 'de-CH', 'fr', 'pl', 'en-IN', 'ar', 'ar-EG', 'fa', 'ja', 'pt-BR']

test('LIST-5 an amount is read as it is written, to the last unit, in every locale and currency', () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.constantFrom(0, 2, 3), fc.nat({ max: 2 ** 50 }), (locale, digits, amount) => {
      assert.equal(readAmount(writeAmount(amount, locale, digits), locale, digits), amount)
    }),
  )
})

test('LIST-5 what is no amount is said to be none, and nothing is guessed', () => {
  const read = (text: string, locale = 'en', digits = 2) => readAmount(text, locale, digits)
  assert.deepEqual(
    ['1000', '1,000', '1,000.5', ' 1 000 ', '0', '.5'].map((text) => read(text)),
    [100_000, 100_000, 100_050, 100_000, 0, 'invalid'],
  )
  for (const text of ['1,5', 'a', '-1', '1.234', '1.2.3', '1e3', ',100', '1,00', '99999999999999999'])
    assert.equal(read(text), 'invalid', text)
  assert.equal(read(''), undefined)
  assert.equal(read('1.000,50', 'de'), 100_050)
  assert.equal(read('1000,5', 'nb'), 100_050)
  assert.equal(read('1000.5', 'nb'), 100_050, 'a point where the language has a comma, but no groups of points')
  assert.equal(read('1.5', 'de'), 'invalid')
  assert.equal(read('10.5', 'ja', 0), 'invalid')
  assert.equal(read('12', 'ja', 0), 12)
})
