import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { OutboundFailed, type Outbound, type OutboundAnswer, type OutboundRequest } from '../ports.ts'
import { reachOf } from './public-address.ts'

type Address = { address: string; family: number }
type Resolve = (host: string) => Promise<Address[]>

export type OutboundOptions = {
  /** Lets requests go to private addresses, and to this machine without TLS: for development and tests. */
  allowPrivate: boolean
  /** Looks up a name. @defaultValue the way the system does it */
  resolve?: Resolve
}

/**
 * Requests to addresses that somebody else named. A name is looked up once, all that it stands for is checked, and the connection is made to
 * what was checked: a name that means something else a moment later changes nothing.
 */
export function nodeOutbound({ allowPrivate, resolve = (host) => lookup(host, { all: true }) }: OutboundOptions): Outbound {
  const refusal: Outbound['refusal'] = (text) => {
    if (!URL.canParse(text)) return 'invalid_url'
    const url = new URL(text)
    if (!['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '') return 'invalid_url'
    if (url.protocol === 'http:' && !allowPrivate) return 'https_only'
    const host = hostOf(url)
    return isIP(host) === 0 ? undefined : refusalOf(url, [host])
  }

  function refusalOf({ protocol }: URL, addresses: readonly string[]) {
    const reaches = addresses.map(reachOf)
    if (!allowPrivate && reaches.some((reach) => reach !== 'public')) return 'private_address'
    return protocol === 'http:' && reaches.some((reach) => reach !== 'loopback') ? 'https_only' : undefined
  }

  async function addressesOf(url: URL): Promise<Address[]> {
    const host = hostOf(url)
    const family = isIP(host)
    const addresses =
      family === 0
        ? await resolve(host).catch(() => {
            throw new OutboundFailed('dns')
          })
        : [{ address: host, family }]
    if (addresses.length === 0) throw new OutboundFailed('dns')
    const refused = refusalOf(
      url,
      addresses.map(({ address }) => address),
    )
    if (refused) throw new OutboundFailed(refused)
    return addresses
  }

  return {
    refusal,
    async send(request) {
      const refused = refusal(request.url)
      if (refused) throw new OutboundFailed(refused)
      const timer = timeout(request.timeoutMs)
      try {
        const url = new URL(request.url)
        const addresses = await timer.race(addressesOf(url))
        return await exchange(url, addresses, request, timer.signal)
      } finally {
        timer.clear()
      }
    },
  }
}

/** Without the brackets that an address of IPv6 has in a URL. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1')

function timeout(ms: number) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), ms)
  const { signal } = controller
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new OutboundFailed('timeout')))
  })
  late.catch(() => {}) // whoever races hears of it
  return { signal, race: <T>(work: Promise<T>) => Promise.race([work, late]), clear: () => clearTimeout(timer) }
}

/** One request on a connection of its own. Once there is a status, what breaks off only cuts the body short. */
function exchange(url: URL, addresses: Address[], request: OutboundRequest, signal: AbortSignal): Promise<OutboundAnswer> {
  const { request: open } = url.protocol === 'https:' ? https : http
  const { method, headers, body = '', maxBytes } = request
  return new Promise((resolve, reject) => {
    const sent = open(url, {
      method,
      headers: { ...headers, 'accept-encoding': 'identity', ...(method === 'POST' && { 'content-length': Buffer.byteLength(body) }) },
      agent: false,
      lookup: toThese(addresses),
      signal,
    })
    let isAnswered = false
    sent.on('error', (error) => {
      if (!isAnswered) reject(new OutboundFailed(signal.aborted ? 'timeout' : codeOf(error)))
    })
    sent.on('response', (answer) => {
      isAnswered = true
      const chunks: Buffer[] = []
      let length = 0
      const end = () => {
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? null,
          retryAfter: answer.headers['retry-after'] ?? null,
          body: new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxBytes)),
        })
        sent.destroy()
      }
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length >= maxBytes) end()
      })
      for (const over of ['end', 'error', 'close'] as const) answer.on(over, end)
    })
    sent.end(body)
  })
}

/** Tells whoever connects what was found already. */
const toThese =
  (addresses: Address[]): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, addresses)
    else done(null, addresses[0]!.address, addresses[0]!.family)
  }

/** The kind of a failure in one word. */
function codeOf(error: Error) {
  const { code = '' } = error as { code?: string }
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset'
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO)/.test(code)) return 'tls'
  if (code === 'ETIMEDOUT') return 'timeout'
  return 'unknown'
}
