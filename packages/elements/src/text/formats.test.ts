import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Formats } from './formats.ts'

const en = new Formats('en-GB')
const now = Date.parse('2026-11-24T12:00:00Z')

test('amounts are exact to the minor unit, however large, in the digits of their currency', () => {
  assert.deepEqual(en.money({ amount: 18425000, currency: 'NOK' }), { currency: 'NOK', amount: '184,250.00', isZero: false })
  assert.equal(en.money({ amount: 2480000, currency: 'JPY' }).amount, '2,480,000')
  assert.equal(en.money({ amount: 5, currency: 'KWD' }).amount, '0.005')
  assert.equal(en.money({ amount: -1205, currency: 'EUR' }).amount, '−12.05')
  assert.equal(en.money({ amount: 9007199254740991, currency: 'EUR' }).amount, '90,071,992,547,409.91')
  assert.equal(en.money({ amount: 100, currency: 'not one' }).amount, '1.00')
})

test('moments are told as they lie back, and as dates when that is long ago', () => {
  assert.equal(en.ago('2026-11-24T11:56:00Z', now), '4 min ago')
  assert.equal(en.ago('2026-11-23T11:56:00Z', now), 'Yesterday')
  assert.match(en.ago('2026-10-24T11:56:00Z', now), /31 days ago/)
  assert.equal(en.ago('2026-01-04T11:56:00Z', now), '4 Jan')
  assert.equal(en.ago('2023-03-14T11:56:00Z', now), '14 Mar 2023')
})

test('what lies back stands alone with a capital, and in a sentence without one', () => {
  const fr = new Formats('fr')
  assert.equal(fr.ago('2026-11-24T11:56:00Z', now), 'Il y a 4\u00a0min')
  assert.equal(fr.since('2026-11-24T11:56:00Z', now), 'il y a 4\u00a0min')
  assert.equal(fr.ago('2026-11-23T11:56:00Z', now), 'Hier')
  assert.equal(fr.since('2026-11-23T11:56:00Z', now), 'hier')
  assert.equal(fr.weekday('2026-11-16T11:56:00Z', now), 'Lundi 16 nov.')
  assert.equal(fr.weekday('2025-12-16T11:56:00Z', now), 'Mardi 16 déc. 2025')
})

test('a day without a time has its year only when it is not this one', () => {
  assert.equal(en.day('2026-11-21', now), '21 Nov')
  assert.equal(en.day('2025-11-21', now), '21 Nov 2025')
})

test('a code that no language knows stands for itself', () => {
  assert.equal(en.country('NO'), 'Norway')
  assert.equal(en.country('??'), '??')
})

test('a minus is U+2212 in every language, before figures of the language', () => {
  const written = (locale: string) => {
    const formats = new Formats(locale)
    return [formats.number(-1205), formats.money({ amount: -120500, currency: 'EUR' }).amount]
  }
  assert.deepEqual(written('en'), ['−1,205', '−1,205.00'])
  assert.deepEqual(written('de'), ['−1.205', '−1.205,00'])
  assert.deepEqual(written('fr'), ['−1\u202f205', '−1\u202f205,00'])
  assert.deepEqual(written('es'), ['−1205', '−1205,00'])
  assert.deepEqual(written('ja'), ['−1,205', '−1,205.00'])
  assert.deepEqual(written('ar'), ['\u200e−1,205', '\u200e−1,205.00'])
  assert.deepEqual(written('ar-EG'), ['\u061c−١٬٢٠٥', '\u061c−١٬٢٠٥٫٠٠'])
})
