import { OutboundFailed, type Outbound, type Services } from '../ports.ts'
import { claimNext, type Claimed } from './claim.ts'
import { finish, type Tried } from './finish.ts'
import { retryAfterMs } from './retry-after.ts'
import { isPast } from './row.ts'
import { signatureOf, unsealSecret } from './secret.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'settings' | 'outbound' | 'log'>

/** So many deliveries are under way at once in a process. */
const lanes = 16
/** Of an answer so much is kept for the log. */
const maxBytes = 4_096

/**
 * Sends what is due, at least once: a delivery is claimed in a transaction of its own, sent, and marked afterwards. When a process dies between,
 * it is sent once more a minute later, with the same id. Endpoints that are slow hold up nobody else.
 */
export function webhookSender(needs: Needs, { timeoutMs = 10_000 } = {}) {
  const underWay = new Set<Promise<void>>()
  const claim = () => needs.database.transaction((db) => claimNext(db, needs.clock()))

  async function lane(outbound: Outbound, first: Claimed, signal: AbortSignal | undefined) {
    for (let claimed: Claimed | undefined = first; claimed; claimed = signal?.aborted ? undefined : await claim()) {
      const tried = await attempt(needs, outbound, claimed, timeoutMs)
      await finish(needs, claimed, tried)
    }
  }

  function begin(outbound: Outbound, first: Claimed, signal: AbortSignal | undefined) {
    const running = lane(outbound, first, signal).catch((error: unknown) => {
      // Its claim runs out, and it is tried again.
      const kind = error instanceof Error ? error.name : typeof error
      needs.log({ level: 'error', event: 'webhook_interrupted', delivery: first.delivery.id, kind })
    })
    underWay.add(running)
    void running.finally(() => underWay.delete(running))
  }

  return {
    /** Begins to send what is due, and does not wait for it. */
    async turn(signal?: AbortSignal) {
      const { outbound } = needs
      if (!outbound) return
      while (underWay.size < lanes && !signal?.aborted) {
        const claimed = await claim()
        if (!claimed) return
        begin(outbound, claimed, signal)
      }
    },
    /** Resolves when nothing is under way any more. */
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

const unanswered = { status: null, response: null, retryAfterMs: 0 }

/** One attempt, and what came of it. */
async function attempt(needs: Needs, outbound: Outbound, { delivery, endpoint }: Claimed, timeoutMs: number): Promise<Tried> {
  const at = needs.clock()
  const began = performance.now()
  const tried = (result: Omit<Tried, 'at' | 'durationMs'>) => ({ at, durationMs: Math.round(performance.now() - began), ...result })
  const signatures = await signaturesOf(needs, { delivery, endpoint }, at).catch(() => undefined)
  if (!signatures) return tried({ ...unanswered, error: 'secret' })
  try {
    const { status, body, retryAfter } = await outbound.send({
      url: endpoint.url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Clientele-Webhooks/1',
        'webhook-id': delivery.event_id,
        'webhook-timestamp': String(secondsOf(at)),
        'webhook-signature': signatures,
      },
      body: delivery.body,
      timeoutMs,
      maxBytes,
    })
    const isTaken = status >= 200 && status < 300
    // The database takes no U+0000.
    const response = body.replaceAll('\u0000', '\ufffd')
    return tried({ status, error: isTaken ? null : 'status', response, retryAfterMs: retryAfterMs(retryAfter, at) })
  } catch (error) {
    return tried({ ...unanswered, error: error instanceof OutboundFailed ? error.code : 'unknown' })
  }
}

const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000)

/** A signature with each secret that is good: two of them while one goes over to a new one. */
async function signaturesOf({ settings }: Needs, { delivery, endpoint }: Claimed, at: Date) {
  const { id, secret_sealed, old_secret_sealed, old_secret_until } = endpoint
  const sealed = [secret_sealed, ...(old_secret_sealed !== null && !isPast(old_secret_until, at) ? [old_secret_sealed] : [])]
  const signed = sealed.map(async (each) =>
    signatureOf(await unsealSecret(each, id, settings), delivery.event_id, secondsOf(at), delivery.body),
  )
  return (await Promise.all(signed)).join(' ')
}
