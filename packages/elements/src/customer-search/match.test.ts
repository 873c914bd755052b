import assert from 'node:assert/strict'
import test from 'node:test'
import { pieces, rank, ranked } from './match.ts'

const marked = (text: string, query: string) =>
  pieces(text, query)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

test('LIST-14 what matches is marked, whatever its case and accents', () => {
  assert.equal(marked('Nordlys Fiber AS', 'nord'), '[Nord]lys Fiber AS')
  assert.equal(marked('Compagnie du Nord', 'nord comp'), '[Comp]agnie du [Nord]')
  assert.equal(marked('Świętokrzyskie Łódź', 'swie lodz'), '[Świę]tokrzyskie [Łódź]')
  assert.equal(marked('株式会社青空', '青空'), '株式会社[青空]')
  assert.equal(marked('👩‍💻 Ada', 'ada'), '👩‍💻 [Ada]')
  assert.equal(marked('İstanbul', 'istanbul'), '[İstanbul]')
})

test('LIST-14 nothing is marked where nothing matches, and no text is lost', () => {
  assert.deepEqual(pieces('Ada', 'x'), [{ text: 'Ada', isMatch: false }])
  assert.deepEqual(pieces('Ada', '  '), [{ text: 'Ada', isMatch: false }])
  assert.deepEqual(pieces('', 'x'), [])
  assert.equal(marked('a<b>&"c', '<b>'), 'a[<b>]&"c')
})

test('LIST-14 the best match comes first: the whole, the beginning, the beginning of a word, a part', () => {
  const names = ['Fjordnord', 'Compagnie du Nord', 'Nordlys', 'nord', 'Sud']
  assert.deepEqual(
    ranked(names, 'Nord', (name) => name),
    ['nord', 'Nordlys', 'Compagnie du Nord', 'Fjordnord', 'Sud'],
  )
  assert.deepEqual([rank('Nord Sud', 'sud nord'), rank('Nord', 'sud nord'), rank('Nord', '')], [2, 0, 0])
})
