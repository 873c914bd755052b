import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './fold.ts'
import { gramsFor, gramsOf } from './grams.ts'

test('whatever part of a text is looked for, the text carries all that the part asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.nat({ max: 4 }), (raw, at, length) => {
      const characters = [...fold(raw)]
      const start = characters.length === 0 ? 0 : at % characters.length
      const part = characters.slice(start, start + length).join('')
      const carried = new Set(gramsOf(characters.join('')))
      assert.deepEqual(gramsFor(part).filter(gram => !carried.has(gram)), [])
    }),
  )
})

test('short and rare terms have grams, long ones and common letters have none', () => {
  for (const rare of ['q', 'zq', '山', '山田', '🎈', '%', '_x', '@q']) assert.ok(gramsFor(rare).length > 0, rare)
  for (const other of ['acme', 'a', 'e', '株式会社']) assert.deepEqual(gramsFor(other), [], other)
})

test('grams fit the database: whole numbers of 32 bits', () => {
  for (const gram of gramsOf('🎈zq山田 \u{10ffff}\u{10fffe}')) assert.equal(gram, gram | 0)
})
