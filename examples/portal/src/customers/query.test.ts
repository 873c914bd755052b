import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, filterOf, isFiltered, queryOf } from './query.ts'

const bare = 'https://portal.example/customers'

test('LIST-13: an address brings the same query back, and keeps what is not part of it', () => {
  const query = { search: 'Åse & Søn 100%', status: 'suspended', hideInactive: true, sort: '-mrr', customer: 'cus_1' }
  const address = addressOf(query, `${bare}?dir=rtl#top`)
  assert.deepEqual(queryOf(address), query)
  assert.equal(new URL(address).searchParams.get('dir'), 'rtl')
  assert.equal(new URL(address).hash, '#top')
})

test('what is as usual is left out of the address and of the filter', () => {
  const usual = queryOf(bare)
  assert.equal(addressOf(usual, bare), bare)
  assert.deepEqual(filterOf(usual), {})
  assert.equal(isFiltered(usual), false)
  assert.equal(addressOf(usual, addressOf({ ...usual, search: 'a', customer: 'cus_1' }, bare)), bare)
})
