import type { LiveEvent } from './generated/types.ts'
import type { Client } from './generated/client.ts'
import { createClient } from './create-client.ts'
import { signedIn } from './testing/browser-client.ts'
import { failureOf, same } from './testing/in-browser.ts'
import type { Question, Reply } from './testing/list-worker.ts'

/** A word that no other test uses, so that browsers can share one server. */
const word = () => `w${crypto.getRandomValues(new Uint32Array(2)).join('')}`

/** Follows the events; `isTold` makes customers until it is told of one of them, for nobody knows when a stream has begun. */
function follow(client: Client, signal: AbortSignal) {
  const events: LiveEvent[] = []
  const end = failureOf(
    (async () => {
      for await (const event of client.events.stream({ signal })) events.push(event)
    })(),
  )
  const isTold = async () => {
    const made = new Set<string>()
    const isOfOurs = ({ type, customerId }: LiveEvent) => type === 'customer.created' && made.has(customerId ?? '')
    while (!events.some(isOfOurs) && made.size < 100) {
      made.add((await client.customers.create({ name: word() })).id)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return events.some(isOfOurs)
  }
  return { end, isTold }
}

describe('the client in a browser', () => {
  it('creates customers and lists them over several pages', async () => {
    const { client } = await signedIn()
    const search = word()
    for (const name of ['Ærlig', 'Øde', 'Åpen']) await client.customers.create({ name: `${name} ${search}` })
    const names: string[] = []
    for await (const { name } of client.customers.list({ search, limit: 2 })) names.push(name)
    same(names.length, 3)
    same((await client.customers.list({ search, limit: 2 }).toArray({ limit: 2 })).length, 2)
  })

  it('works in a worker', async () => {
    const { client, token } = await signedIn()
    const search = word()
    for (const name of ['One', 'Two', 'Three']) await client.customers.create({ name: `${name} ${search}` })
    const worker = new Worker(new URL('./testing/list-worker.ts', import.meta.url), { type: 'module' })
    const reply = new Promise<Reply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
    })
    worker.postMessage({ baseUrl: `${location.origin}/api`, token, search } satisfies Question)
    const { names, refused } = await reply
    worker.terminate()
    same([names.length, refused], [3, 'auth'])
  })

  it('takes an address without an origin to be on the page’s own', async () => {
    const { token } = await signedIn('/api')
    same((await createClient({ baseUrl: '/api', token }).session.retrieve()).kind, 'partnerUser')
  })

  it('reads ETags, and a second writer is told of the first', async () => {
    const { client } = await signedIn()
    const { data, etag } = await client.customers.create({ name: word() }).withResponse()
    await client.customers.update(data.id, { description: 'first' }, { ifMatch: etag })
    const error = await failureOf(client.customers.update(data.id, { description: 'second' }, { ifMatch: data.version }))
    same([error.status, error.code, (error.current as { description: string }).description], [412, 'version_conflict', 'first'])
  })

  it('follows events as they happen, and stops when it is told to', async () => {
    const { client } = await signedIn()
    const controller = new AbortController()
    const { end, isTold } = follow(client, controller.signal)
    same(await isTold(), true)
    controller.abort()
    same((await end).kind, 'abort')
  })

  it('follows the events of several sessions at once: no browser holds one back for the sake of another’s', async () => {
    const controller = new AbortController()
    for (const { client } of [await signedIn(), await signedIn()]) same(await follow(client, controller.signal).isTold(), true)
    controller.abort()
  })

  it('ends a call by its signal and by its time limit', async () => {
    const { client } = await signedIn()
    same((await failureOf(client.customers.list({}, { signal: AbortSignal.abort() }))).kind, 'abort')
    same((await failureOf(client.customers.list({}, { timeoutMs: 0 }))).kind, 'timeout')
  })

  it('names a server that is not there', async () => {
    const error = await failureOf(createClient({ baseUrl: 'http://127.0.0.1:9', token: 'secret-token', maxRetries: 0 }).customers.list())
    same([error.kind, error.retryable], ['network', true])
  })

  it('tells a page of HTML from an answer', async () => {
    const error = await failureOf(
      createClient({ baseUrl: `${location.origin}/nowhere`, token: 'secret-token', maxRetries: 0 }).customers.list(),
    )
    same(error.kind, 'protocol')
  })
})
