import type { createApp } from '../app.ts'

export type Told = {
  id: string
  type: string
  customerId: string | null
  userId: string | null
  subjectId: string | null
  changed: string[]
  version: number | null
}
type App = ReturnType<typeof createApp>

/** Follows the live events of an app as a client would: it knows the id of the last message that came through whole. */
export async function listenTo(app: Pick<App, 'fetch'>, token: string, lastEventId?: string, query = '') {
  const headers = { authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }
  const response = await app.fetch(new Request(`http://api.test/v1/events${query}`, { headers }))
  if (response.status !== 200)
    throw Object.assign(new Error(`${response.status}`), { status: response.status, problem: await response.json() })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  const waiting: Told[] = []
  const comments: string[] = []
  let buffer = ''
  let lastId = lastEventId
  let over = false

  const take = (message: string) => {
    const fields = new Map(message.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
    if (fields.has('')) comments.push(fields.get('')!)
    lastId = fields.get('id') ?? lastId
    if (fields.has('event') && fields.get('event') !== 'ready') waiting.push(JSON.parse(fields.get('data')!) as Told)
  }
  /** Reads once more; `cutShort` loses the end of what comes, as a broken connection does. */
  const read = async (cutShort = false) => {
    const { value, done } = await reader.read()
    if (done) return void (over = true)
    const text = decoder.decode(value, { stream: true })
    const messages = (buffer + (cutShort ? text.slice(0, Math.random() * text.length) : text)).split('\n\n')
    buffer = messages.pop()!
    messages.forEach(take)
  }
  await read()

  return {
    headers: response.headers,
    comments,
    read,
    lastId: () => lastId,
    isOver: () => over,
    /** What came and was not taken yet. */
    taken: () => waiting.splice(0),
    /** The next event. */
    async next(): Promise<Told> {
      while (waiting.length === 0 && !over) await read()
      if (waiting.length === 0) throw new Error(`The stream ended: ${comments.join(' ')}`)
      return waiting.shift()!
    },
    /** Reads until the server ends the stream; gives its last words. */
    async toEnd() {
      while (!over) await read()
      return comments.at(-1)
    },
    cut: () => reader.cancel(),
  }
}
