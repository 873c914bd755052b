import assert from 'node:assert/strict'
import { test } from 'node:test'
import { etagOf, isKnown, requireVersion } from './etag.ts'
import type { Problem } from './problem.ts'

const present = async () => ({ name: 'now' })

test('an ETag changes with the content, and its version alone decides over a write', async () => {
  const a = await etagOf({ version: 3 }, '{"users":1}')
  const b = await etagOf({ version: 3 }, '{"users":2}')
  assert.notEqual(a, b)
  await requireVersion(a, 3, present)
  await requireVersion(b, 3, present)
  assert.ok(isKnown(`W/${a}, "x"`, a))
  assert.ok(!isKnown(b, a))
  assert.ok(!isKnown(undefined, a))
})

test('a writer who saw another version gets the present state', async () => {
  for (const seen of ['"2-abc"', '"2"', 'nonsense', '', '"3'])
    await assert.rejects(
      requireVersion(seen, 3, present),
      (problem: Problem) => problem.code === 'version_conflict' && (problem.more.current as { name: string }).name === 'now',
    )
})

test('one of several versions, a weak one, a star, or none at all will do', async () => {
  for (const seen of ['"1", "3-x"', 'W/"3-x"', '*', undefined]) await requireVersion(seen, 3, present)
})
