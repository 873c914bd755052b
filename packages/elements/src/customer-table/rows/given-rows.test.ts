import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GivenRows } from './given-rows.ts'

type Row = { id: string; name: string | null; users: number }
const rows: Row[] = [
  { id: 'a', name: 'Ørsted', users: 3 },
  { id: 'b', name: 'acme', users: 10 },
  { id: 'c', name: null, users: 2 },
  { id: 'd', name: 'Åre', users: 10 },
  { id: 'e', name: 'ACME', users: 1 },
]
const collator = new Intl.Collator('en', { sensitivity: 'base' })
const ids = (given: GivenRows<Row>) => Array.from({ length: given.total }, (_, index) => given.at(index)!.id).join('')
const byName = (descending: boolean) => new GivenRows(rows, undefined, { value: ({ name }) => name, descending }, collator)

test('rows stay as they were given where nobody sorts', () => {
  assert.equal(ids(new GivenRows(rows, undefined, undefined, collator)), 'abcde')
})

test('texts are sorted by the rules of the language, equal ones stay in their order, empty ones come last both ways', () => {
  assert.equal(ids(byName(false)), 'bedac')
  assert.equal(ids(byName(true)), 'adbec')
})

test('numbers are sorted as numbers', () => {
  assert.equal(ids(new GivenRows(rows, undefined, { value: ({ users }) => users, descending: true }, collator)), 'bdace')
})

test('a filter leaves rows out, and places follow', async () => {
  const given = new GivenRows(rows, ({ users }) => users > 2, undefined, collator)
  assert.equal(ids(given), 'abd')
  assert.equal(given.indexOf('d'), 2)
  assert.equal(given.indexOf('c'), undefined)
  assert.deepEqual(
    (await given.range(1, 9)).map(({ id }) => id),
    ['b', 'd'],
  )
})
