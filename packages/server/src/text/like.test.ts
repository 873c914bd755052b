import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeWords } from './like.ts'

test('each word is looked for, folded', () => assert.deepEqual(likeWords('  Ærlig   ÅSE '), ['%aerlig%', '%ase%']))

test('what is special in a pattern counts as itself', () => assert.deepEqual(likeWords('100%_\\'), ['%100\\%\\_\\\\%']))

test('nothing to look for is no pattern', () => {
  assert.deepEqual(likeWords(undefined), [])
  assert.deepEqual(likeWords(' \u200b '), [])
})
