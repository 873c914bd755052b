import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Resource } from './resource.ts'

test("who looks right after the last one has left is answered, although that one's loading was stopped", async () => {
  let loads = 0
  const resource = new Resource<number>({
    load: async (signal) => {
      const number = ++loads
      await new Promise((resolve) => setTimeout(resolve, 5))
      signal.throwIfAborted()
      return number
    },
  })
  resource.watch(() => {})()
  const told = new Promise<void>((resolve) => resource.watch(resolve))
  await told
  assert.deepEqual(resource.state, { status: 'ready', value: 2, error: undefined })
})

test('where changes come faster than answers, the answers are shown all the same, and the last of them is new', async () => {
  let changes = 0
  const resource = new Resource<number>({
    load: async (signal) => {
      const seen = changes
      await new Promise((resolve) => setTimeout(resolve, 150))
      signal.throwIfAborted()
      return seen
    },
  })
  const shown: (number | undefined)[] = []
  resource.watch(() => shown.push(resource.state.value))
  const busy = setInterval(() => {
    changes++
    resource.invalidate()
  }, 10)
  while (shown.length < 3) await new Promise((resolve) => setTimeout(resolve, 10))
  clearInterval(busy)
  while (resource.state.value !== changes) await new Promise((resolve) => setTimeout(resolve, 10))
})

test('what changed during a loading is loaded all the same when one’s own answer comes in between', async () => {
  let loads = 0
  const resource = new Resource<string>({
    load: async (signal) => {
      const number = ++loads
      await new Promise((resolve) => setTimeout(resolve, 120))
      signal.throwIfAborted()
      return `load ${number}`
    },
  })
  resource.watch(() => {})
  resource.invalidate()
  await new Promise((resolve) => setTimeout(resolve, 80))
  resource.set('own answer')
  assert.equal(resource.state.value, 'own answer')
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.equal(resource.state.value, 'load 2')
})
