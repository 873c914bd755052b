import assert from 'node:assert/strict'
import test from 'node:test'
import { coreOf, likeness, partsOf } from './name-core.ts'

const alike = (a: string, b: string) => likeness(coreOf(a), coreOf(b))

test('FORM-6 the legal form, case, accents and punctuation say nothing of which company it is', () => {
  for (const [a, b] of [
    ['Nordlys Fiber AS', 'NORDLYS FIBER'],
    ['Müller & Söhne GmbH', 'Muller Sohne'],
    ['Café du Lac S.A.R.L.', 'Cafe du Lac'],
    ['Acme A/S', 'Acme Ltd.'],
    ['株式会社ソニー', 'ソニー'],
    ["O'Neill Inc", 'ONeill'],
  ] as const)
    assert.equal(alike(a, b), 1, `${a} and ${b}`)
})

test('FORM-6 a name of nothing but legal forms is still a name', () => {
  assert.deepEqual(coreOf('AS'), ['as'])
  assert.deepEqual(coreOf('—'), [])
  assert.equal(alike('—', '…'), 0)
})

test('FORM-6 a slip of the pen or one word more is very alike, another word is not', () => {
  assert.ok(alike('Nordlis Fiber', 'Nordlys Fiber AS') >= 0.8)
  assert.ok(alike('Nordlys Fiber', 'Nordlys Fiber Finnmark') >= 0.7)
  assert.ok(alike('Nordlys Fiber', 'Nordlys Kraft') < 0.7)
  assert.ok(alike('Acme', 'Acne') < 0.7)
})

test('FORM-6 whatever word is misspelt, one of the parts is whole', () => {
  assert.deepEqual(partsOf(['nordlys', 'fiber', 'nord']), [
    ['fiber', 'nord'],
    ['nordlys', 'nord'],
    ['nordlys', 'fiber'],
  ])
  assert.deepEqual(partsOf(['equinor']), [['equi'], ['nor']])
  assert.deepEqual(partsOf(['acme']), [])
  assert.deepEqual(partsOf([]), [])
})
