import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './fold.ts'
import { gramsFor, gramsOf } from './grams.ts'

test('LIST-3 whatever part of a word is looked for, its text carries all that the part asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 12 }), (raw, at, length) => {
      const text = fold(raw)
      const carried = new Set(gramsOf(text))
      for (const word of text.split(' ').filter(Boolean)) {
        const part = word.slice(at % word.length, (at % word.length) + length)
        assert.deepEqual(
          gramsFor(part).filter((gram) => !carried.has(gram)),
          [],
        )
      }
    }),
  )
})

test('every part has grams to look for, in any script and however short, but for a single letter that is everywhere', () => {
  for (const part of ['zq', 'ac', 'acme', '山', 'é', '株式会社', '🎈', '%%', '_x']) assert.ok(gramsFor(part).length > 0, part)
  for (const everywhere of ['a', '7', '.']) assert.deepEqual(gramsFor(everywhere), [], everywhere)
})

test('the pairs of what addresses are made of are never mistaken for anything else', () => {
  const usual = [...'abcdefghijklmnopqrstuvwxyz0123456789.@-']
  const pairs = new Set(usual.flatMap((a) => usual.map((b) => gramsFor(a + b)[0])))
  const others = [...'éß山田ж'].flatMap((a) => usual.flatMap((b) => gramsFor(a + b))).concat(usual.flatMap((a) => gramsFor(`${a}xq`)))
  assert.equal(pairs.size, usual.length ** 2)
  assert.equal(
    others.some((gram) => pairs.has(gram)),
    false,
  )
})

test('grams are whole numbers of 16 bits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      gramsOf(text).every((gram) => Number.isInteger(gram) && gram >= -32_768 && gram <= 32_767),
    ),
  )
})
