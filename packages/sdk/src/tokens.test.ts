import assert from 'node:assert/strict'
import test, { mock } from 'node:test'
import { tokensFrom } from './tokens.ts'

const start = Date.parse('2026-01-01T00:00:00Z')
const jwt = (claims: object) => `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
const withClock = (name: string, run: (goOn: (ms: number) => void) => Promise<void>): void =>
  void test(name, async () => {
    mock.timers.enable({ apis: ['Date'], now: start })
    try {
      await run((ms) => mock.timers.tick(ms))
    } finally {
      mock.timers.reset()
    }
  })
/** Asks a token function that counts, at the given moments. */
const counting = <T>(give: (count: number) => T) => {
  let count = 0
  return Object.assign(() => give(++count), { asked: () => count })
}

withClock('a token is renewed half a minute before the moment its claims name', async (goOn) => {
  const ask = counting((count) => jwt({ exp: start / 1000 + 900 * count, name: 'Ærø ÿ' }))
  const tokens = tokensFrom(ask)
  const first = await tokens.get()
  goOn(869_000)
  assert.equal(await tokens.get(), first)
  goOn(2_000)
  assert.notEqual(await tokens.get(), first)
  assert.equal(ask.asked(), 2)
})

for (const [name, inAMinute] of [
  ['a date', new Date(start + 60_000)],
  ['text', '2026-01-01T00:01:00Z'],
  ['milliseconds', start + 60_000],
] as const)
  withClock(`the moment a token ends can be given as ${name}; a short life is renewed in its last quarter`, async (goOn) => {
    const ask = counting((count) => ({ token: `opaque-${count}`, expiresAt: inAMinute }))
    const tokens = tokensFrom(ask)
    await tokens.get()
    goOn(44_000)
    assert.equal(await tokens.get(), 'opaque-1')
    goOn(2_000)
    assert.equal(await tokens.get(), 'opaque-2')
  })

withClock('a token that says nothing about its end is kept until it is refused', async (goOn) => {
  const ask = counting((count) => `opaque-${count}`)
  const tokens = tokensFrom(ask)
  await tokens.get()
  goOn(1e12)
  assert.equal(await tokens.get(), 'opaque-1')
  assert.equal(tokens.refuse('opaque-1'), true)
  assert.equal(await tokens.get(), 'opaque-2')
})

withClock('a late refusal of an old token does not drop the new one', async () => {
  const ask = counting((count) => `opaque-${count}`)
  const tokens = tokensFrom(ask)
  await tokens.get()
  tokens.refuse('opaque-1')
  await tokens.get()
  tokens.refuse('opaque-1')
  assert.equal(await tokens.get(), 'opaque-2')
  assert.equal(ask.asked(), 2)
})

withClock('a token that has ended already when it comes shows a wrong clock: it is used until it is refused', async () => {
  const ask = counting(() => jwt({ exp: start / 1000 - 3600 }))
  const tokens = tokensFrom(ask)
  await tokens.get()
  await tokens.get()
  assert.equal(ask.asked(), 1)
})

withClock('a refresh that fails is no harm while the token still holds', async (goOn) => {
  const ask = counting((count) => {
    if (count > 1) throw new Error('offline')
    return { token: 'first', expiresAt: start + 100_000 }
  })
  const tokens = tokensFrom(ask)
  await tokens.get()
  goOn(80_000)
  assert.equal(await tokens.get(), 'first')
  goOn(30_000)
  await assert.rejects(Promise.resolve(tokens.get()), /offline/)
})

withClock('however many wait, the function is asked once', async () => {
  const ask = counting((count) => new Promise<string>((resolve) => setImmediate(() => resolve(`opaque-${count}`))))
  const tokens = tokensFrom(ask)
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 100 }, async () => tokens.get()))), new Set(['opaque-1']))
  assert.equal(ask.asked(), 1)
})

withClock('a function that hangs is asked again after a while', async (goOn) => {
  const ask = counting((count) => (count === 1 ? new Promise<string>(() => {}) : 'second'))
  const tokens = tokensFrom(ask)
  void tokens.get()
  goOn(31_000)
  assert.equal(await tokens.get(), 'second')
})

for (const nothing of ['', undefined, null, {}, { token: '' }])
  withClock(`${JSON.stringify(nothing)} is no token`, async () => {
    await assert.rejects(Promise.resolve(tokensFrom(() => nothing as string).get()))
  })
