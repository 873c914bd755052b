import type { Connection } from './connect.ts'
import { ClienteleError } from './error.ts'
import type { TellingFetch, UpdateOptions } from './options.ts'

/** One operation, as its route has it. */
export interface Target {
  /** `customers.list` */
  readonly name: string
  readonly method: string
  /** The path with its {parameters}. */
  readonly path: string
  readonly isPublic: boolean
}

/** What a file can be given as: a Blob or File, bytes, text, or, where requests can be streamed, a stream. */
export type FileBody = Blob | Uint8Array<ArrayBuffer> | ArrayBuffer | ReadableStream<Uint8Array> | string

/** A call, ready to be sent as often as it takes. */
export interface Outgoing {
  readonly target: Target
  readonly url: string
  readonly init: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body: FileBody | null
    readonly duplex?: 'half'
  }
  /** Instead of the global `fetch`. */
  readonly fetch?: TellingFetch | undefined
}

/** Puts a call together. What changes something gets an idempotency key here, once for all attempts. */
export function outgoing(
  connection: Connection,
  target: Target,
  ids: readonly unknown[],
  input: object = {},
  options: UpdateOptions = {},
): Outgoing {
  const { method } = target
  const headers: Record<string, string> = { accept: 'application/json, text/event-stream' }
  let query = ''
  let body: string | null = null
  if (method !== 'GET') headers['idempotency-key'] = options.idempotencyKey ?? newKey()
  if (options.ifMatch !== undefined) headers['if-match'] = typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch
  if (method.startsWith('P')) {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(input)
  } else query = queryOf(input)
  return { target, url: `${connection.baseUrl}/v1${pathOf(target, ids)}${query}`, init: { method, headers, body } }
}

function pathOf({ name, path }: Target, ids: readonly unknown[]) {
  let at = 0
  return path.replace(/\{(\w+)\}/g, (_, param: string) => {
    const id = ids[at++]
    // An empty id, `.` or `..` would make the path of another operation.
    if (typeof id === 'string' && /[^.]/.test(id) && id.isWellFormed()) return encodeURIComponent(id)
    throw new ClienteleError('input', name, `Argument ${at} must be a ${param} id`)
  })
}

/** Lists are written with commas; what is undefined is left out. */
export function queryOf(input: object) {
  const query = String(new URLSearchParams(Object.entries(input).filter(([, value]) => value !== undefined)))
  return query && `?${query}`
}

// 128 random bits. crypto.randomUUID is missing on pages without https.
const newKey = () => crypto.getRandomValues(new BigUint64Array(2)).join('-')
