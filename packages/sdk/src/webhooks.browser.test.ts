import { assert } from 'chai'
import { verifyWebhook, WebhookError } from './webhooks.ts'

// Signed by the library of the standard, so that no browser needs to carry it.
const secret = `whsec_${btoa('a secret that nobody else has, 32')}`
const body = '{"id":"evt_1","type":"ping","createdAt":"2026-11-29T12:00:00.000Z","sequence":null,"data":{}}'
const headers = {
  'webhook-id': 'evt_1',
  'webhook-timestamp': '1795953600',
  'webhook-signature': 'v1,k5medSMg5Q0aHtAhaooVjTw7l03bcHpbhFbXLLnSEKc=',
}
const now = new Date(1_795_953_600_000)

it('DAT-3 in a browser, as in a worker, a signed webhook is taken and another is not', async () => {
  assert.equal((await verifyWebhook({ body, headers: new Headers(headers), secret, now })).type, 'ping')
  const error: unknown = await verifyWebhook({ body: `${body} `, headers, secret, now }).catch((thrown: unknown) => thrown)
  assert.isTrue(error instanceof WebhookError && error.reason === 'signature')
})
