import assert from 'node:assert/strict'
import { test } from 'node:test'
import { argon2Hasher } from '../adapters/argon2.ts'
import { quickHasher } from '../testing/quick-hasher.ts'
import { hashPassword, isPassword } from './passwords.ts'

test('a password fits its own hash only, however its accents are typed', async () => {
  const hash = await hashPassword(quickHasher, 'Caf\u00e9-1')
  assert.equal(await isPassword(quickHasher, hash, 'Cafe\u0301-1'), true)
  assert.equal(await isPassword(quickHasher, hash, 'Cafe-1'), false)
})

test('without a hash no password fits, and one is worked through all the same', async () => {
  let verified = 0
  const counting = { ...quickHasher, verify: (hash: string, password: string) => (verified++, quickHasher.verify(hash, password)) }
  assert.equal(await isPassword(counting, null, 'anything'), false)
  assert.equal(verified, 1)
})

test('hashes are argon2id at the cost that OWASP asks for', async () => {
  assert.match(await argon2Hasher().hash('x'), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
