import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latest } from './latest.ts'

const later = <T>() => Promise.withResolvers<T>()

test('a slow old answer is not shown once a newer task has begun, and its call is aborted', async () => {
  const run = latest()
  const shown: string[] = []
  const [old, young] = [later<string>(), later<string>()]
  let oldSignal: AbortSignal | undefined
  const fail = () => shown.push('failed')
  const first = run({ load: (signal) => ((oldSignal = signal), old.promise), show: (text) => shown.push(text), fail })
  const second = run({ load: () => young.promise, show: (text) => shown.push(text), fail })
  assert.ok(oldSignal?.aborted)
  young.resolve('new')
  await second
  old.resolve('old')
  await first
  assert.deepEqual(shown, ['new'])
})

test('a failure is told, unless a newer task has taken its place or all was stopped', async () => {
  const run = latest()
  const told: unknown[] = []
  const start = (load: () => Promise<never>) => run({ load, show: () => {}, fail: (error) => told.push(error) })
  const [replaced, stopped] = [later<never>(), later<never>()]
  const first = start(() => replaced.promise)
  await start(() => Promise.reject(new Error('of the second')))
  replaced.reject(new Error('of the first'))
  await first
  const third = start(() => stopped.promise)
  run.stop()
  stopped.reject(new Error('of the third'))
  await third
  assert.deepEqual(
    told.map((error) => (error as Error).message),
    ['of the second'],
  )
})
