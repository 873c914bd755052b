import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permissionNames } from '@clientele/contract/permissions'
import { scopeTexts } from './scopes.strings.ts'
import { accessOf, groupNames, grouped, ownScopes, scopeGroups, scopesOf } from './scopes.ts'

test('DAT-3 each permission there is stands in one group, with a word for it', () => {
  const placed: string[] = groupNames.flatMap((group) => [...scopeGroups[group]])
  assert.deepEqual([...placed].sort(), [...permissionNames].sort())
  const words = new Map(Object.entries(scopeTexts.strings))
  assert.deepEqual(
    [...placed, ...groupNames.map((group) => `of.${group}`)].filter((name) => !words.has(name)),
    [],
  )
  assert.equal(words.size, permissionNames.length + groupNames.length)
  assert.equal(new Set(words.values()).size, words.size, 'two of them are called alike')
})

test('DAT-3 what a key may do is said by a word where one is for it', () => {
  const own = ownScopes({ permissions: ['customers:read', 'keys:write', 'customers:write', 'of a later server'] } as never)
  assert.deepEqual(own, ['customers:read', 'customers:write', 'keys:write'])
  assert.equal(accessOf(['keys:write', 'customers:read', 'customers:write'], own), 'all')
  assert.equal(accessOf(['customers:read', 'money:read'], own), 'readOnly')
  assert.equal(accessOf(['customers:read', 'customers:write'], own), 'some')
  // More than one may oneself is not everything one may.
  assert.equal(accessOf([...own, 'money:read'], own), 'some')
  assert.deepEqual(scopesOf('readOnly', own), ['customers:read'])
  assert.deepEqual(scopesOf('all', own), own)
})

test('DAT-3 permissions are put together by what they are about, and those of a later server stand behind', () => {
  assert.deepEqual(grouped(['keys:read', 'later:read', 'customers:write', 'customers:read']), [
    { group: 'customers', scopes: ['customers:read', 'customers:write'] },
    { group: 'programs', scopes: ['keys:read'] },
    { group: undefined, scopes: ['later:read'] },
  ])
})
