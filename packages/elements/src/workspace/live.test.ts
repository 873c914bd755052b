import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClienteleError, type Client, type LiveEvent, type StreamOptions } from '@clientele/sdk'
import { Live } from './live.ts'

/** A client whose streams a test holds: each is what it was asked for, and a way to end it. */
function streams() {
  const asked: { from: string | undefined; signal: AbortSignal | undefined; fail: (error: unknown) => void }[] = []
  async function* stream({ lastEventId, signal }: StreamOptions): AsyncGenerator<LiveEvent> {
    await new Promise((_, reject) => {
      asked.push({ from: lastEventId, signal, fail: reject })
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
    })
    yield* []
  }
  return { asked, live: new Live({ events: { stream } } as unknown as Client) }
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 1))

test('it follows from what is known to be loaded, and not before that is known', async () => {
  const { asked, live } = streams()
  live.follow()
  await turn()
  assert.equal(asked.length, 0)
  live.startAfter('7')
  live.startAfter('9')
  await turn()
  assert.deepEqual(
    asked.map(({ from }) => from),
    ['7'],
  )
  live.end()
})

test('where the events are gone, it asks for all anew and goes on from there', async () => {
  const { asked, live } = streams()
  let missed = 0
  live.missed.subscribe(() => missed++)
  live.startAfter('7')
  live.follow()
  await turn()
  asked[0]!.fail(new ClienteleError('api', 'events.stream', 'Gone', { code: 'events_gone', status: 410 }))
  await turn()
  assert.deepEqual([missed, asked.length], [1, 1])
  live.startAfter('5000')
  await turn()
  assert.equal(asked[1]?.from, '5000')
  live.end()
})

test('a page that is left lets go of its connection, and goes on from the same event when one comes back to it', async () => {
  const page = new EventTarget()
  const ways = { addEventListener: page.addEventListener.bind(page), removeEventListener: page.removeEventListener.bind(page) }
  Object.assign(globalThis, ways)
  const { asked, live } = streams()
  live.startAfter('7')
  live.follow()
  await turn()
  let isCut = false
  asked[0]!.signal?.addEventListener('abort', () => (isCut = true))
  page.dispatchEvent(new Event('pagehide'))
  assert.ok(isCut)
  page.dispatchEvent(new Event('pageshow'))
  await turn()
  assert.deepEqual(
    asked.map(({ from }) => from),
    ['7', '7'],
  )
  live.end()
  page.dispatchEvent(new Event('pageshow'))
  await turn()
  assert.equal(asked.length, 2)
  for (const name of Object.keys(ways)) Reflect.deleteProperty(globalThis, name)
})
