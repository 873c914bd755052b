import assert from 'node:assert/strict'
import test from 'node:test'
import { OutboundFailed, type Outbound } from '../../ports.ts'
import { hostOf, websiteAnswers } from './website-answers.ts'

const now = new Date('2026-11-30T10:00:00Z')
const later = new Date('2026-11-30T10:11:00Z')

/** A way out on which hosts answer, fail with a code, or take their time. */
function world(hosts: Record<string, string | number>) {
  const asked: string[] = []
  const outbound: Outbound = {
    refusal: () => undefined,
    async send({ url, method }) {
      asked.push(`${method} ${url}`)
      const what = hosts[new URL(url).hostname] ?? 'dns'
      if (typeof what === 'string') throw new OutboundFailed(what)
      await new Promise((resolve) => setTimeout(resolve, what))
      return { status: 404, location: null, retryAfter: null, body: '' }
    },
  }
  return { asked, at: (website: string, when = now) => websiteAnswers(outbound, website, when) }
}

test('FORM-6 a website that answers, with whatever, is there; one that is not found or refuses is not', async () => {
  const { at, asked } = world({ 'here.example.com': 0, 'closed.example.com': 'refused', 'late.example.com': 'timeout' })
  assert.equal(await at('https://here.example.com/deep?token=secret'), true)
  assert.equal(await at('https://gone.example.com'), false)
  assert.equal(await at('https://closed.example.com/'), false)
  assert.equal(await at('https://late.example.com/'), false)
  // Neither the path nor what is asked for leaves the server.
  assert.equal(asked[0], 'HEAD https://here.example.com/')
})

test('FORM-6 who has reached nobody so far says of nobody that it is gone; nor does a refusal of our own', async () => {
  const { at } = world({ 'here.example.com': 0, 'inner.example.com': 'private_address', 'odd.example.com': 'unknown' })
  assert.equal(await at('https://gone.example.com'), undefined)
  assert.equal(await at('https://here.example.com'), true)
  assert.equal(await at('https://gone.example.com'), false, 'it is asked again')
  assert.equal(await at('https://inner.example.com'), undefined)
  assert.equal(await at('https://odd.example.com'), undefined)
})

test('FORM-6 what was found is remembered for ten minutes, by host', async () => {
  const { at, asked } = world({ 'here.example.com': 0 })
  await at('https://here.example.com/one')
  await at('https://here.example.com/two')
  assert.equal(asked.length, 1)
  await at('https://here.example.com/one', later)
  assert.equal(asked.length, 2)
})

test('FORM-6 nobody waits for a slow one, and what it says in the end is there the next time', async () => {
  const { at, asked } = world({ 'slow.example.com': 1_700 })
  const began = performance.now()
  assert.equal(await at('https://slow.example.com'), undefined)
  assert.ok(performance.now() - began < 1_700)
  assert.equal(await at('https://slow.example.com'), true)
  assert.equal(asked.length, 1)
})

test('FORM-6 nothing but the host of a public web address is asked', async () => {
  for (const website of [
    ...[
      '',
      'acme',
      'acme.com:8443',
      'post@acme.com',
      '10.0.0.1',
      'http://acme.com',
      'https://acme',
      'https://localhost',
      'https://acme.com:8443',
      'https://user:pass@acme.com',
    ],
    ...[
      'https://127.0.0.1',
      'https://[::1]',
      'https://2130706433',
      'https://0x7f.1',
      'ftp://acme.com',
      'javascript:alert(1)',
      'https://acme.com@evil',
    ],
  ])
    assert.equal(hostOf(website), undefined, website)
  assert.equal(hostOf(' https://Acme.com/x '), 'acme.com')
  assert.equal(hostOf('www.acme.com/x'), 'www.acme.com')
  assert.equal(hostOf('https://møbler.example/'), 'xn--mbler-vua.example')
  const { at, asked } = world({})
  assert.equal(await at('https://127.0.0.1/'), undefined)
  assert.deepEqual(asked, [])
})
