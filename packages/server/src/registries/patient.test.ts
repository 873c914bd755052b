import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patient } from './patient.ts'
import { RegistryFailed, type Registry, type RegistryPage, type RegistryQuery } from './registry.ts'

const none: RegistryPage = { companies: [], hasMore: false }
const query = (text: string): RegistryQuery => ({ text, country: undefined, page: 1, limit: 10 })

function counted(search: Registry['search'] = async () => none) {
  let now = 0
  const asked: string[] = []
  const registry: Registry = {
    ...{ id: 'counted', name: 'Counted' },
    search: (query, signal) => {
      asked.push(query.text)
      return search(query, signal)
    },
  }
  return { registry, asked, clock: () => new Date(now), pass: (ms: number) => void (now += ms) }
}
const reasonOf = (error: unknown) => (error instanceof RegistryFailed ? [error.reason, error.retryAfter] : error)
const failing = (search: Promise<unknown>) => search.then(() => assert.fail('it did not fail'), reasonOf)

test('FORM-5 what many look for at once is asked once, and known for ten minutes', async () => {
  const { registry, asked, clock, pass } = counted()
  const known = patient(registry, clock)
  const signal = new AbortController().signal
  await Promise.all([known.search(query('a'), signal), known.search(query('a'), signal), known.search(query('b'), signal)])
  await known.search(query('a'), signal)
  assert.deepEqual(asked, ['a', 'b'])
  pass(600_001)
  await known.search(query('a'), signal)
  assert.deepEqual(asked, ['a', 'b', 'a'])
})

test('FORM-5 what failed is asked anew', async () => {
  let isDown = true
  const { registry, asked, clock } = counted(async () => {
    if (isDown) throw new RegistryFailed('unreachable')
    return none
  })
  const known = patient(registry, clock)
  assert.deepEqual(await failing(known.search(query('a'), new AbortController().signal)), ['unreachable', undefined])
  isDown = false
  assert.deepEqual(await known.search(query('a'), new AbortController().signal), none)
  assert.equal(asked.length, 2)
})

test('FORM-5 a registry that named a time is not asked before it', async () => {
  let isBusy = true
  const { registry, asked, clock, pass } = counted(async () => {
    if (isBusy) throw new RegistryFailed('busy', 30)
    return none
  })
  const known = patient(registry, clock)
  const signal = new AbortController().signal
  await failing(known.search(query('a'), signal))
  pass(10_000)
  assert.deepEqual(await failing(known.search(query('b'), signal)), ['busy', 20])
  assert.deepEqual(asked, ['a'])
  isBusy = false
  pass(20_000)
  assert.deepEqual(await known.search(query('b'), signal), none)
})

test('FORM-5 it is not asked more often than it bears, all people together', async () => {
  const { registry, asked, clock, pass } = counted()
  const known = patient(registry, clock, { perMinute: 3 })
  const signal = new AbortController().signal
  for (const text of ['a', 'b', 'c']) await known.search(query(text), signal)
  assert.deepEqual(await failing(known.search(query('d'), signal)), ['busy', 20])
  assert.deepEqual(await known.search(query('a'), signal), none, 'what is known needs no asking')
  pass(20_000)
  await known.search(query('d'), signal)
  assert.deepEqual(asked, ['a', 'b', 'c', 'd'])
})

test('FORM-5 one that does not answer is waited for no longer than it is worth', async () => {
  const { registry, clock } = counted(
    (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new RegistryFailed('slow')))),
  )
  const keepAlive = setTimeout(() => {}, 5000)
  assert.deepEqual(await failing(patient(registry, clock, { timeoutMs: 20 }).search(query('a'), new AbortController().signal)), [
    'slow',
    undefined,
  ])
  clearTimeout(keepAlive)
})

test('FORM-5 what it remembers has an end', async () => {
  const { registry, asked, clock } = counted()
  const known = patient(registry, clock, { perMinute: 10_000 })
  const signal = new AbortController().signal
  for (let at = 0; at < 501; at++) await known.search(query(`n${at}`), signal)
  await known.search(query('n500'), signal)
  assert.equal(asked.length, 501)
  await known.search(query('n0'), signal)
  assert.equal(asked.length, 502)
})
