import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ids } from '@clientele/contract'
import { newId } from './new-id.ts'

test('ids are what the contract takes, sort by when they were made, and are never the same', () => {
  const made = [...Array.from({ length: 2000 }, () => newId('cus')), newId('cus', Date.now() + 5)]
  for (const id of made) assert.ok(ids.customer.safeParse(id).success, id)
  assert.deepEqual(made.toSorted(), made)
  assert.equal(new Set(made).size, made.length)
})

test('a clock that goes back does not make ids go back', () => {
  const first = newId('cus', Date.now() + 60_000)
  assert.ok(newId('cus', Date.now()) > first)
})
