import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '@clientele/sdk'
import { Pace } from './pace.ts'

const job = (done: number) => ({ id: 'job', total: 1000, done, skipped: 0, failed: 0 }) as Job

test('LIST-8 the time that is left follows from the pace so far, and nothing is said before enough was seen', () => {
  const pace = new Pace()
  pace.see(job(100), 0)
  assert.equal(pace.minutesLeft(job(100), 60_000), undefined)
  assert.equal(pace.minutesLeft(job(200), 1000), undefined)
  assert.equal(pace.minutesLeft(job(200), 60_000), 8)
  assert.equal(pace.minutesLeft(job(990), 60_000), 1)
})
