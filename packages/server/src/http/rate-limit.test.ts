import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'

function limited(quota: number, windowMs: number) {
  let now = 1_000_000
  const limit = rateLimit('calls', quota, windowMs, () => new Date(now))
  return { limit, wait: (ms: number) => void (now += ms) }
}
const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error as Problem
  }
  return assert.fail('it was let through')
}

test('it lets the quota through, then says when to come back, and keeps its word', () => {
  const { limit, wait } = limited(3, 60_000)
  assert.equal(limit.take('a')['ratelimit'], '"calls";r=2;t=20')
  limit.take('a')
  assert.equal(limit.take('a')['ratelimit-policy'], '"calls";q=3;w=60')
  const problem = refusal(() => limit.take('a'))
  assert.equal(problem.code, 'rate_limited')
  assert.equal(problem.more.headers!['retry-after'], '20')
  wait(19_000)
  refusal(() => limit.take('a'))
  wait(1_000)
  limit.take('a')
})

test('one caller does not use up the quota of another', () => {
  const { limit } = limited(1, 1000)
  limit.take('a')
  limit.take('b')
  refusal(() => limit.take('a'))
})

test('what is given back can be taken again', () => {
  const { limit } = limited(1, 1000)
  limit.take('a')
  limit.giveBack('a')
  limit.take('a')
})

test('a clock that goes back takes nothing away', () => {
  const { limit, wait } = limited(2, 1000)
  limit.take('a')
  wait(-500_000)
  limit.take('a')
})
