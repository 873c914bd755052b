import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileSize } from './file-size.ts'

test('DAT-2 a file is as large as a person says it, in the units of the language', () => {
  assert.deepEqual(
    [0, 999, 1_000, 17_400, 999_999, 1_250_000, 120_000_000, 3e9, 5e12].map((bytes) => fileSize(bytes, 'en')),
    ['0 byte', '999 byte', '1 kB', '17 kB', '1,000 kB', '1.3 MB', '120 MB', '3 GB', '5,000 GB'],
  )
  assert.equal(fileSize(1_250_000, 'de'), '1,3 MB')
})
