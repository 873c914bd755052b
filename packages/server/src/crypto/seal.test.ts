import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seal, unseal } from './seal.ts'

test('what is sealed comes back with the passphrase, and only with it', async () => {
  const text = `Ærlig talt, ${'x'.repeat(200_000)} 🎈`
  const sealed = await seal(text, 'right')
  assert.ok(!sealed.includes('talt, x'))
  assert.equal(await unseal(sealed, 'right'), text)
  await assert.rejects(unseal(sealed, 'wrong'))
})

test('the same text is never sealed the same way twice', async () => assert.notEqual(await seal('a', 'b'), await seal('a', 'b')))
