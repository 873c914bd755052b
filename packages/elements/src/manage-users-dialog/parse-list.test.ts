import assert from 'node:assert/strict'
import test from 'node:test'
import { parseList } from './parse-list.ts'

test('USR-9 addresses may be separated by lines, commas, semicolons or spaces', () => {
  const { addresses, doubles, others } = parseList('a@x.example\r\nb@x.example, c@x.example; d@x.example\te@x.example f@x.example\n\n')
  assert.deepEqual([addresses.map(([name]) => name).join(''), doubles, others], ['abcdef', 0, []])
})

test('USR-9 a name may stand before an address, with a comma in it too', () => {
  const { addresses, others } = parseList(
    'Ada Moe <a@x.example>, "Moe, Bo" <b@x.example>; Moe, Cy <c@x.example>; nobody, <e@x.example>\nmailto:d@x.example',
  )
  assert.deepEqual(addresses, ['a@x.example', 'b@x.example', 'c@x.example', 'e@x.example', 'd@x.example'])
  assert.deepEqual(others, ['nobody'])
})

test('USR-9 the same address in another case is counted as a double', () => {
  assert.deepEqual(parseList('Ada@x.example, ada@X.EXAMPLE'), { addresses: ['Ada@x.example'], doubles: 1, others: [] })
})

test('USR-9 what is no address is named as it was written', () => {
  assert.deepEqual(parseList('ada, ada@, Ada <>, @x.example, ada@host; one two'), {
    addresses: [],
    doubles: 0,
    others: ['ada', 'ada@', 'Ada <>', '@x.example', 'ada@host', 'one two'],
  })
  assert.deepEqual(parseList(' \n,;'), { addresses: [], doubles: 0, others: [] })
})

test('a long line without separators is read in no time', () => {
  const start = performance.now()
  parseList('"'.repeat(50_000) + 'a'.repeat(50_000) + '<'.repeat(50_000))
  assert.ok(performance.now() - start < 1000)
})
