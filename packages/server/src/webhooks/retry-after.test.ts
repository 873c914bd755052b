import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retryAfterMs } from './retry-after.ts'

const now = new Date('2026-11-30T12:00:00.000Z')

for (const [header, ms] of [
  ['120', 120_000],
  [' 5 ', 5_000],
  ['0', 0],
  ['Mon, 30 Nov 2026 12:01:00 GMT', 60_000],
  ['Mon, 30 Nov 2026 11:59:00 GMT', 0],
  [null, 0],
  ['', 0],
  ['soon', 0],
  ['-5', 0],
  ['1e9', 0],
  ['2099', 2_099_000],
  ['Nonsense GMT', 0],
] as const)
  test(`DAT-3 a Retry-After of ${header ?? 'nothing'} is ${ms} ms`, () => assert.equal(retryAfterMs(header, now), ms))
