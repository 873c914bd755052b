import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMessage, type Speaker } from './message.ts'

const english: Speaker = {
  plural: (count) => new Intl.PluralRules('en').select(count),
  number: (value) => new Intl.NumberFormat('en').format(value),
  word: (concept, form) => (concept === 'customer' ? (form === 'one' ? 'client' : 'clients') : concept),
}
const say = (message: string, values = {}) => formatMessage(message, values, english)

test('KIT-4 values stand in their places, numbers as the language writes them', () => {
  assert.equal(say('{name} has {n}', { name: 'Acme', n: 12345 }), 'Acme has 12,345')
})

test('KIT-4 a plural picks its case, with the number where # stands', () => {
  const message = '{n, plural, =0 {Nobody} one {# person} other {# people}} here'
  assert.deepEqual(
    [0, 1, 2000].map((n) => say(message, { n })),
    ['Nobody here', '1 person here', '2,000 people here'],
  )
})

test('KIT-4 cases hold places, other cases and words of the partner', () => {
  const message = '{n, plural, one {# {customer.one} of {who}} other {# {customer.other}, {kind, select, a {all} other {some}}}}'
  assert.equal(say(message, { n: 1, who: 'Ann' }), '1 client of Ann')
  assert.equal(say(message, { n: 3, kind: 'a' }), '3 clients, all')
})

test('KIT-4 a word begins with a capital where the text says so', () => {
  assert.equal(say('{Customer.other}'), 'Clients')
})

test('KIT-4 among words from right to left, a value keeps its own direction; numbers need nothing', () => {
  const arabic = { ...english, isolates: true }
  assert.equal(formatMessage('لا يرى {name} الآن', { name: 'Acme Inc.' }, arabic), 'لا يرى \u2068Acme Inc.\u2069 الآن')
  assert.equal(formatMessage('{n} من {total}', { n: 1, total: 20 }, arabic), '1 من 20')
  assert.equal(formatMessage('[{missing}]', {}, arabic), '[]')
})

test('what is not given leaves no trace, and what a person typed is not read as a message', () => {
  assert.equal(say('[{missing}]'), '[]')
  assert.equal(say('{name}', { name: '{n, plural, other {x}} # }' }), '{n, plural, other {x}} # }')
})

test('an override that is broken is shown as far as it goes, and never hangs', () => {
  for (const broken of ['{', '{n, plural', '{n, plural, one {x', 'a } b', '{n, plural, }', '{,,}', '{n,select,}'])
    assert.equal(typeof say(broken, { n: 1 }), 'string')
})
