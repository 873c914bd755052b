import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sealingKeyIn } from './sealing-key.ts'

test('a folder keeps the key it was given, another folder has another, and nobody else on the machine reads it', (t) => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'clientele-key-')))
  t.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))
  const [first, second] = folders.map(sealingKeyIn)
  assert.ok(first!.length >= 32)
  assert.equal(sealingKeyIn(folders[0]!), first)
  assert.notEqual(first, second)
  assert.equal(statSync(join(folders[0]!, 'sealing-key')).mode & 0o777, 0o600)
})
