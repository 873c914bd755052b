import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from './merge.ts'
import { fieldPaths, type FieldPath, type ProfileValues } from './profile-fields.ts'

const values = (some: Partial<Record<FieldPath, string>>): ProfileValues =>
  Object.fromEntries(fieldPaths.map((path) => [path, some[path] ?? ''])) as ProfileValues

test('DET-5 of two editors, only a field that both changed to different things is asked about', () => {
  const before = values({ name: 'Acme', phone: '1', email: 'a@a.example', website: 'w', 'address.city': 'Oslo' })
  const mine = values({ name: 'Acme', phone: '2', email: 'b@a.example', website: 'x', 'address.city': 'Oslo' })
  const theirs = values({ name: 'Acme Ltd', phone: '1', email: 'c@a.example', website: 'x', 'address.city': 'Oslo' })
  const merged = merge(before, mine, theirs)
  assert.deepEqual(merged.clashes, [{ path: 'email', before: 'a@a.example', mine: 'b@a.example', theirs: 'c@a.example' }])
  assert.deepEqual(merged.kept, [{ path: 'name', theirs: 'Acme Ltd' }])
  assert.equal(merged.values.name, 'Acme Ltd')
  assert.equal(merged.values.phone, '2')
  assert.equal(merged.values.website, 'x')
})

test('DET-5 spaces at the ends are no change', () => {
  const { clashes, kept } = merge(values({ name: 'Acme' }), values({ name: ' Acme ' }), values({ name: 'Acme' }))
  assert.deepEqual([clashes, kept], [[], []])
})
