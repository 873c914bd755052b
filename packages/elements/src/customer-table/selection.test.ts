import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Selection } from './selection.ts'

test('LIST-8 rows are chosen one by one, and counted', () => {
  const selection = new Selection()
  selection.toggle('a')
  selection.set(['b', 'c'], true)
  selection.toggle('b')
  assert.equal(selection.has('a'), true)
  assert.equal(selection.has('b'), false)
  assert.equal(selection.count(10), 2)
  assert.deepEqual(selection.scope({ search: 'x' }), { kind: 'some', ids: ['a', 'c'] })
})

test('LIST-8 all that match is a state of its own: new rows are in it, those taken out are not', () => {
  const selection = new Selection()
  selection.toggle('z')
  selection.selectAll()
  selection.toggle('a')
  assert.equal(selection.has('a'), false)
  assert.equal(selection.has('never seen'), true)
  assert.equal(selection.count(1000), 999)
  assert.equal(selection.count(undefined), undefined)
  assert.deepEqual(selection.scope({ search: 'x' }), { kind: 'all', filter: { search: 'x' }, except: ['a'] })
})

test('nothing is told where nothing changed', () => {
  const selection = new Selection()
  let told = 0
  selection.changed.subscribe(() => told++)
  selection.clear()
  selection.forget(['a'])
  assert.equal(told, 0)
  selection.toggle('a')
  selection.forget(['a'])
  assert.equal(selection.isEmpty, true)
  assert.equal(told, 2)
})
