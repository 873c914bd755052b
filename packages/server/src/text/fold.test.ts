import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fold, sortKey } from './fold.ts'

const same = (...texts: string[]) => assert.deepEqual(new Set(texts.map(fold)).size, 1, texts.map(fold).join(' | '))

test('LIST-3 case and accents fold away, whether they come composed or not', () => {
  same('Ålesund Fjærkræ', 'ÅLESUND FJÆRKRÆ', 'A\u030alesund fjaerkrae')
  same('Société Générale', 'societe generale')
  same('Ðuro Łódź Øyvind Þór', 'duro lodz oyvind thor')
  same('Нёбо', 'НЕБО')
  same('ΟΔΌΣ', 'οδος', 'οδοσ')
})

test('LIST-3 ß and ẞ are ss, and every Turkish i is an i', () => {
  same('Straße', 'STRASSE', 'STRAẞE', 'strasse')
  same('İstanbul', 'ISTANBUL', 'ıstanbul', 'istanbul')
})

test('LIST-3 letters that only look accented stay what they are', () => {
  assert.notEqual(fold('が'), fold('か'))
  assert.notEqual(fold('कि'), fold('का'))
  assert.equal(fold('한국'), '한국')
  assert.equal(fold('株式会社ソニー'), '株式会社ソニー')
  assert.equal(fold('👩‍💻'), '👩‍💻')
  same('❤️', '❤')
})

test('LIST-3 full-width letters, ligatures, dashes and quotes are as one types them', () => {
  same('ＡＣＭＥ', 'acme')
  same('ﬁnance', 'finance')
  same('O’Brien–Sons', "o'brien-sons")
})

test('LIST-3 blanks become one, and what one cannot see is dropped', () => {
  assert.equal(fold('  Acme \u00a0\t AS\n'), 'acme as')
  assert.equal(fold('A\u200bc\u00adme'), 'acme')
  assert.equal(fold('a\u0000b'), 'a b')
})

test('% and _ are left as they are', () => assert.equal(fold('100%_Öl'), '100%_ol'))

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => fold(fold(text)) === fold(text)),
    { numRuns: 2000 },
  )
})

test('a key to sort by is never longer than an index takes, nor ill-formed', () => {
  const key = sortKey('\ufdfa'.repeat(200))
  assert.ok(Buffer.byteLength(key) <= 800)
  assert.ok(sortKey('a'.repeat(199) + '😀😀').isWellFormed())
  assert.equal(sortKey('a'.repeat(199) + '😀😀'), 'a'.repeat(199))
})
