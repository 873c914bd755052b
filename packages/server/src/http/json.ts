import { Problem } from './problem.ts'

const maxDepth = 32

/** Reads a JSON body: well-formed UTF-8, not too large, not too deep, and no key twice in one object (two readers could take it two ways). */
export async function readJson(request: Request, maxBytes: number): Promise<{ text: string; value: unknown }> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new Problem('unsupported_media_type', `The content type is ${type ? `"${type.slice(0, 100)}"` : 'missing'}.`)
  const text = decode(await readBytes(request, maxBytes))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem('malformed_request', 'The body is not JSON.')
  }
  refuseDoublesAndDepth(text)
  return { text, value }
}

async function readBytes(request: Request, maxBytes: number) {
  const tooLarge = () => new Problem('body_too_large', `At most ${maxBytes.toLocaleString('en')} bytes are taken.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request)) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** A body as it comes. Where a browser is the server, it may give a request's body only whole, or know no `for await` over streams. */
export async function* chunksOf(request: Request): AsyncGenerator<Uint8Array, void> {
  if (!request.body) {
    yield new Uint8Array(await request.arrayBuffer())
    return
  }
  const reader = request.body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    void reader.cancel().catch(() => {})
  }
}

function decode(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('malformed_request', 'The body is not UTF-8.')
  }
}

/** Walks over text that is known to be JSON, minding only strings and brackets. */
function refuseDoublesAndDepth(text: string) {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g
  const stack: (Set<string> | null)[] = []
  let lastString: string | null = null
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const token = match[0]
    if (token === '{' || token === '[') {
      stack.push(token === '{' ? new Set() : null)
      if (stack.length > maxDepth) throw new Problem('malformed_request', `The body is more than ${maxDepth} levels deep.`)
    } else if (token === '}' || token === ']') stack.pop()
    else if (token === ':') {
      const key = JSON.parse(lastString!) as string
      const keys = stack.at(-1)!
      if (keys.has(key)) throw new Problem('malformed_request', `The key "${key.slice(0, 100)}" stands twice in one object.`)
      keys.add(key)
    } else if (token !== ',') lastString = token
  }
}
