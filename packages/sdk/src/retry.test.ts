import assert from 'node:assert/strict'
import test from 'node:test'
import { backOff, isPassing, retryAfterMs } from './retry.ts'

test('the wait grows with each failure, up to a bound, and is spread over the whole of it', () => {
  const waits = (failures: number) => Array.from({ length: 2000 }, () => backOff(failures))
  for (const [failures, most] of [
    [1, 500],
    [2, 1000],
    [3, 2000],
    [20, 8000],
  ] as const) {
    const all = waits(failures)
    assert.ok(Math.max(...all) <= most && Math.max(...all) > most * 0.9)
    assert.ok(Math.min(...all) < most * 0.1)
  }
})

test('a status passes or does not', () => {
  assert.deepEqual(
    [200, 304, 400, 401, 404, 408, 409, 425, 429, 499, 500, 501, 502, 503, 504, 505].filter(isPassing),
    [408, 425, 429, 500, 502, 503, 504],
  )
})

test('Retry-After is read as seconds or as a date, and nonsense as nothing', () => {
  const of = (value: string, date?: string) => retryAfterMs(new Headers({ 'retry-after': value, ...(date && { date }) }))
  assert.equal(of('120'), 120_000)
  assert.equal(of('Wed, 21 Oct 2026 07:28:05 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'), 5000)
  assert.equal(of('Wed, 21 Oct 2015 07:28:00 GMT'), 0)
  assert.equal(retryAfterMs(new Headers()), undefined)
  for (const nonsense of ['', 'soon', '-1', '1,5', '0.5', 'Octember 12', 'Someday, GMT']) assert.equal(of(nonsense), undefined, nonsense)
})
