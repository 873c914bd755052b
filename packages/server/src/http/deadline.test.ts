import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadline } from './deadline.ts'
import type { Problem } from './problem.ts'

const forEver = new Promise<never>(() => {})
const isTimeout = (problem: Problem) => problem.code === 'timeout'

test('work that takes too long is given up, and may not commit any more', async () => {
  const timer = deadline(5, new AbortController().signal)
  await assert.rejects(timer.race(forEver), isTimeout)
  assert.ok(timer.signal.aborted)
  assert.throws(() => timer.commit(), isTimeout)
})

test('once it commits, the work is waited for however long it takes', async () => {
  const timer = deadline(5, new AbortController().signal)
  timer.commit()
  const slow = new Promise((resolve) => setTimeout(resolve, 30, 'done'))
  assert.equal(await timer.race(slow), 'done')
  assert.ok(!timer.signal.aborted)
})

test('a caller who hangs up keeps a write from committing', () => {
  const caller = new AbortController()
  const timer = deadline(60_000, caller.signal)
  caller.abort()
  assert.throws(() => timer.commit(), isTimeout)
  timer.clear()
})
