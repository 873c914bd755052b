import assert from 'node:assert/strict'
import test from 'node:test'
import { measure } from './sizes.ts'

const entry = "globalThis.it = 'a sentence that has to be carried'"

test('a bundle within its limit has nothing to complain of', async () => {
  const { bytes, complaints } = await measure({ name: 'small', entry, maxBytes: 100, without: ['ZodError'] })
  assert.ok(bytes > 0 && bytes <= 100)
  assert.deepEqual(complaints, [])
})

test('a bundle over its limit is told by how much', async () => {
  const { bytes, complaints } = await measure({ name: 'large', entry, maxBytes: 10 })
  assert.equal(complaints.length, 1)
  assert.match(complaints[0] ?? '', new RegExp(`^large: ${bytes} bytes gzipped, ${bytes - 10} over the limit of 10`))
})

test('a bundle that carries what it must not is named with the stranger', async () => {
  const { complaints } = await measure({
    name: 'sdk',
    entry: "import * as z from 'zod'; globalThis.it = z.string()",
    maxBytes: 1e6,
    without: ['_zod'],
  })
  assert.match(complaints[0] ?? '', /^sdk: contains _zod/)
})

test('an entry that cannot be bundled fails with the reason', async () => {
  await assert.rejects(measure({ name: 'broken', entry: "import './not-there.ts'", maxBytes: 1 }), /not-there/)
})
