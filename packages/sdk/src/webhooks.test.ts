import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { verifyWebhook, WebhookError, type IncomingWebhook, type WebhookErrorReason } from './webhooks.ts'

const secret = `whsec_${btoa('a secret that nobody else has, 32')}`
const other = `whsec_${btoa('another one, that is as good as it')}`
const now = new Date('2026-11-29T12:00:00Z')
const event = {
  id: 'evt_01k00000000000000000000000',
  type: 'customer.updated',
  createdAt: '2026-11-29T11:59:58.000Z',
  sequence: 42,
  data: { customerId: 'cus_01k00000000000000000000000', userId: null, subjectId: null, changed: ['name', 'ø'], version: 3 },
}
const body = JSON.stringify(event)
const seconds = (at: Date) => String(at.getTime() / 1000)

/** A webhook as the library of the standard signs it, changed as a test wants it. */
function incoming(changes: Partial<IncomingWebhook> = {}, { at = now, text = body, id = event.id, by = secret } = {}): IncomingWebhook {
  const signature = new Webhook(by).sign(id, at, text)
  const headers = { 'webhook-id': id, 'webhook-timestamp': seconds(at), 'webhook-signature': signature }
  return { body: text, headers, secret, now, ...changes }
}
const headersOf = (webhook: IncomingWebhook) => webhook.headers as Record<string, string>
const without = (name: string) =>
  incoming({ headers: Object.fromEntries(Object.entries(headersOf(incoming())).filter(([key]) => key !== name)) })

async function refusal(webhook: IncomingWebhook) {
  const error = await verifyWebhook(webhook).then(
    () => assert.fail('it was accepted'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof WebhookError, String(error))
  assert.equal(error.name, 'WebhookError')
  for (const secretText of [secret, other, headersOf(incoming())['webhook-signature']!, 'cus_'])
    assert.ok(!`${error.message} ${JSON.stringify(error)}`.includes(secretText.replace(/^(whsec_|v1,)/, '')))
  return error.reason
}

test('DAT-3 a signed webhook gives its event, from text or bytes, and from headers of any kind', async () => {
  const signed = headersOf(incoming())
  const shouted = Object.fromEntries(Object.entries(signed).map(([name, value]) => [name.toUpperCase(), [value]]))
  for (const headers of [signed, new Headers(signed), shouted])
    for (const given of [body, new TextEncoder().encode(body)])
      assert.deepEqual(await verifyWebhook(incoming({ headers, body: given })), event)
})

test('DAT-3 one of several signatures is enough, and one of several secrets', async () => {
  const signed = headersOf(incoming())
  const both = { ...signed, 'webhook-signature': `v1a,later v1,${btoa('x'.repeat(32))} ${signed['webhook-signature']}` }
  assert.deepEqual(await verifyWebhook(incoming({ headers: both })), event)
  assert.deepEqual(await verifyWebhook(incoming({ secret: [other, secret] })), event)
})

const refused: [title: string, reason: WebhookErrorReason, webhook: () => IncomingWebhook][] = [
  ['no id', 'headers', () => without('webhook-id')],
  ['no timestamp', 'headers', () => without('webhook-timestamp')],
  ['no signature', 'headers', () => without('webhook-signature')],
  ['a timestamp that is no number', 'headers', () => incoming({ headers: { ...headersOf(incoming()), 'webhook-timestamp': '12e9' } })],
  ['one from long ago', 'too_old', () => incoming({}, { at: new Date(now.getTime() - 301_000) })],
  ['one from the future', 'too_new', () => incoming({}, { at: new Date(now.getTime() + 301_000) })],
  ['another secret', 'signature', () => incoming({}, { by: other })],
  ['a body with a byte more', 'signature', () => incoming({ body: `${body} ` })],
  ['another id', 'signature', () => incoming({ headers: { ...headersOf(incoming()), 'webhook-id': 'evt_2' } })],
  [
    'another time',
    'signature',
    () => incoming({ headers: { ...headersOf(incoming()), 'webhook-timestamp': seconds(new Date(now.getTime() - 1000)) } }),
  ],
  [
    'a signature of another version only',
    'signature',
    () => incoming({ headers: { ...headersOf(incoming()), 'webhook-signature': 'v2,AAAA' } }),
  ],
  [
    'a signature that is no base64',
    'signature',
    () => incoming({ headers: { ...headersOf(incoming()), 'webhook-signature': 'v1,%%% v1 ,' } }),
  ],
  [
    'the beginning of the right signature',
    'signature',
    () =>
      incoming({ headers: { ...headersOf(incoming()), 'webhook-signature': headersOf(incoming())['webhook-signature']!.slice(0, 23) } }),
  ],
  ['a signed body that is no JSON', 'body', () => incoming({}, { text: 'hello' })],
  ['a signed body that is another event than the headers say', 'body', () => incoming({}, { id: 'evt_2' })],
  ['a secret without its beginning', 'secret', () => incoming({ secret: btoa('a secret that nobody else has, 32') })],
  ['an empty secret', 'secret', () => incoming({ secret: 'whsec_' })],
  ['no secret', 'signature', () => incoming({ secret: [] })],
]
for (const [title, reason, webhook] of refused)
  test(`DAT-3 ${title} is refused: ${reason}`, async () => assert.equal(await refusal(webhook()), reason))

test('how far the time may be off can be said', async () => {
  const late = new Date(now.getTime() - 3_600_000)
  assert.deepEqual(await verifyWebhook(incoming({ toleranceSeconds: 3_600 }, { at: late })), event)
  assert.equal(await refusal(incoming({ toleranceSeconds: 60 }, { at: new Date(now.getTime() - 61_000) })), 'too_old')
})

test('without a word on it, the time is that of the clock', async () => {
  const { now: _, ...live } = incoming({}, { at: new Date(Math.floor(Date.now() / 1000) * 1000) })
  assert.deepEqual(await verifyWebhook(live), event)
})
