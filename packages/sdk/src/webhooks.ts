import type { WebhookEvent } from './generated/types.ts'

/**
 * Why a webhook was not accepted, in one word:
 *
 * - `headers`: one of the three headers is missing, or is not what it should be
 * - `too_old`: it was sent too long ago, or the clock here is fast
 * - `too_new`: it was sent in the future, so the clock here is slow
 * - `signature`: no signature was made with this secret from this body
 * - `body`: it is signed, and yet no event
 * - `secret`: what was given as the secret is none
 */
export type WebhookErrorReason = 'headers' | 'too_old' | 'too_new' | 'signature' | 'body' | 'secret'

/** A webhook that is not to be believed. Neither the secret nor the body is in it, so it can be logged as it is. */
export class WebhookError extends Error {
  /** Why, in one word. */
  readonly reason: WebhookErrorReason

  constructor(reason: WebhookErrorReason, message: string) {
    super(message)
    this.reason = reason
  }

  static {
    this.prototype.name = 'WebhookError'
  }
}

/** A webhook as it came in. */
export interface IncomingWebhook {
  /** The body as it came, before anything has read it as JSON: one byte more or less, and no signature fits. */
  body: string | Uint8Array
  /** The headers, as `Request` or Node have them. */
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
  /** The secret, `whsec_…`; several, where more than one may be in use. */
  secret: string | readonly string[]
  /**
   * How far the time it was sent may be from now. What is older may have been recorded and sent again.
   *
   * @defaultValue `300`
   */
  toleranceSeconds?: number | undefined
  /** What time it is. */
  now?: Date | undefined
}

/**
 * Gives the event of a webhook that comes from Clientele. It throws a {@link WebhookError} for any other.
 *
 * An event may come more than once; its `id` stays the same.
 */
export async function verifyWebhook({
  body,
  headers,
  secret,
  toleranceSeconds = 300,
  now = new Date(),
}: IncomingWebhook): Promise<WebhookEvent> {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = signaturesIn(headerOf(headers, 'webhook-signature'))
  requireRecent(timestamp, toleranceSeconds, now)
  const signed = joined(encoder.encode(`${id}.${timestamp}.`), bytes)
  const keys = await Promise.all((typeof secret === 'string' ? [secret] : secret).map(keyOf))
  if (!(await isSignedBy(keys, signatures, signed)))
    throw new WebhookError('signature', 'No signature was made with this secret from this body. Is it the body as it came?')
  return eventIn(bytes, id)
}

const encoder = new TextEncoder()

function headerOf(headers: IncomingWebhook['headers'], name: string) {
  const value = headers instanceof Headers ? headers.get(name) : inRecord(headers, name)
  if (!value) throw new WebhookError('headers', `The header ${name} is missing.`)
  return value
}

/** Names of headers have no case, but a plain object does. */
function inRecord(headers: Readonly<Record<string, string | readonly string[] | undefined>>, name: string) {
  const value = headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'object' ? value.join(' ') : value
}

/** Signatures of versions to come are passed over. */
const signaturesIn = (header: string) =>
  header.split(' ').flatMap((part) => {
    const [version, text = ''] = part.split(',')
    const bytes = version === 'v1' ? fromBase64(text) : undefined
    return bytes ? [bytes] : []
  })

function requireRecent(timestamp: string, toleranceSeconds: number, now: Date) {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookError('headers', 'The header webhook-timestamp is not a time.')
  const age = now.getTime() / 1000 - Number(timestamp)
  if (age > toleranceSeconds) throw new WebhookError('too_old', 'It was sent too long ago, or the clock here is fast.')
  if (-age > toleranceSeconds) throw new WebhookError('too_new', 'It was sent in the future, or the clock here is slow.')
}

function keyOf(secret: string) {
  const bytes = secret.startsWith('whsec_') ? fromBase64(secret.slice('whsec_'.length)) : undefined
  if (!bytes?.length) throw new WebhookError('secret', 'The secret is none: it begins with whsec_ and is as it was shown.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

/** The platform compares in a time that tells nothing. All are tried, whichever fits. */
async function isSignedBy(keys: readonly CryptoKey[], signatures: readonly Bytes[], signed: Bytes) {
  const tried = keys.flatMap((key) => signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)))
  return (await Promise.all(tried)).includes(true)
}

function eventIn(bytes: Uint8Array, id: string): WebhookEvent {
  try {
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as WebhookEvent
    if (event.id === id && typeof event.type === 'string') return event
  } catch {
    // Told below.
  }
  throw new WebhookError('body', 'The body is signed, but is no event of Clientele.')
}

type Bytes = Uint8Array<ArrayBuffer>

function joined(a: Uint8Array, b: Uint8Array): Bytes {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return undefined
  }
}
