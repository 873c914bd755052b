import { createApp, createBackground, type Ports } from '@clientele/server'
import { demoApiKey, demoPassword, demoPeople, seedDemo, type DemoPerson } from '@clientele/server/demo'
import { http, type HttpHandler } from 'msw'
import { brief, canStream } from '../handlers/brief-streams.ts'
import { keepState, restoreState } from './kept-state.ts'
import { asDemoPeople, createCustomers, type Group, type MockCustomer, type MockPerson } from './world.ts'

/** What is in a mock server when it starts. */
export interface MockServerOptions {
  /**
   * How many customers of the demo, or just these.
   *
   * @defaultValue `60`
   */
  customers?: number | readonly MockCustomer[] | undefined
  /** Who is there, instead of the demo's people. */
  people?: readonly MockPerson[] | undefined
  /** Another number, other customers of the demo. */
  seed?: number | undefined
  /** What time it is when the server starts; time goes on from there. */
  now?: Date | string | number | undefined
}

/** Gives a token, as a client and a provider ask for it. */
export type MockTokenFunction = () => Promise<{ token: string; expiresAt: string }>

/** What `createClient` of the SDK takes, to call the mock server without a network and without msw. */
export interface MockClientOptions {
  baseUrl: string
  token: MockTokenFunction
  fetch: (request: Request) => Promise<Response>
}

/** Somebody who is there: an id, a name, an e-mail address, or a group for the first who is in it. */
export type Who = Group | (string & {})

/** The real server, in this page or process. */
export interface MockServer {
  /** Those who can use it. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string; readonly group: Group }[]
  /** Handlers for msw's `setupWorker` and `setupServer`: all of the API at this address, live events too. */
  handlers(baseUrl: string): HttpHandler[]
  /** A token of somebody, good for a quarter of an hour. Pass `() => server.tokenFor(…)` where a function is taken: each call gives one that is still good. */
  tokenFor(who: Who): Promise<{ token: string; expiresAt: string }>
  /** `createClient(server.client('admin'))`: a client that needs no msw. */
  client(who: Who): MockClientOptions
  /** Answers one request to `/v1/…`, whatever its origin. */
  fetch(request: Request): Promise<Response>
  /** Everything as it was at the start, within some hundredths of a second. Tokens stay good; who follows the events loads anew. */
  reset(): Promise<void>
  /** Ends the streams and takes the server down. */
  stop(): Promise<void>
}

const demoCustomers = 60
const origin = 'https://clientele.mock'
const tokenReserveMs = 60_000

// A test signs in all the time, and has nothing to hide.
const hasher = {
  hash: (password: string) => Promise.resolve(`plain:${password}`),
  verify: (hash: string, password: string) => Promise.resolve(hash === `plain:${password}`),
}
const settings = {
  allowedOrigins: [],
  callsPerMinute: 1_000_000,
  signInTries: 1_000_000,
  maxBodyBytes: 1_000_000,
  maxUploadBytes: 500_000_000,
  callTimeoutMs: 30_000,
  checkAnswers: 1,
  graceDays: 30,
  portalUrl: 'https://portal.example',
  outboxShowsLinks: false,
  checkWebsites: false,
  sealingKey: 'nothing is secret in a mock server',
}

/** Starts the real server, with PostgreSQL and all, in this page or process. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { customers = demoCustomers, now, seed } = options
  const ahead = now === undefined ? 0 : new Date(now).getTime() - Date.now()
  const clock = () => new Date(Date.now() + ahead)
  const people: readonly DemoPerson[] = options.people ? asDemoPeople(options.people) : demoPeople
  // Loaded only here: who mocks single answers need not load a database.
  const { openDatabase } = await import('./open-database.ts')
  const database = await openDatabase()
  const ports: Ports = { database, clock, hasher, log: () => {}, settings }
  const given = typeof customers === 'number' ? undefined : customers
  await seedDemo(database, { customers: given ? 0 : Number(customers), now: clock(), hasher, seed, people })
  let running = run(ports)
  if (given)
    await createCustomers(
      given,
      people,
      callWithKey((request) => running.answer(request)),
    )
  await keepState(database)
  const answer = async (request: Request) => (await running.ready, running.answer(request))
  const tokenFor = tokensOf(people, answer, clock)

  return {
    people: people.map(({ id, name, email, group }) => ({ id, name, email, group })),
    handlers: (baseUrl) => handlersAt(baseUrl, answer),
    tokenFor,
    client: (who) => ({ baseUrl: origin, token: () => tokenFor(who), fetch: answer }),
    fetch: answer,
    async reset() {
      const before = running
      const restored = before.stop().then(() => restoreState(database))
      running = run(ports, restored)
      await restored
    },
    async stop() {
      await running.stop()
      await database.close()
    },
  }
}

/** The app and what it does in the background. */
function run(ports: Ports, ready: Promise<unknown> = Promise.resolve()) {
  const app = createApp(ports)
  const background = createBackground(app.services)
  const started = ready.then(() => background.start())
  started.catch(() => {}) // whoever asks is told
  return {
    ready: started,
    answer: async (request: Request): Promise<Response> => app.fetch(request),
    stop: async () => {
      await started
      await background.stop()
    },
  }
}

type Answer = (request: Request) => Promise<Response>

const callWithKey = (answer: Answer) => async (method: string, path: string, body: unknown) => {
  const headers = { authorization: `Bearer ${demoApiKey}`, 'content-type': 'application/json' }
  const response = await answer(new Request(`${origin}${path}`, { method, headers, body: JSON.stringify(body) }))
  if (!response.ok) throw new Error(`The mock server did not take ${JSON.stringify(body)}: ${await response.text()}`)
  return (await response.json()) as { id: string }
}

function tokensOf(people: readonly DemoPerson[], answer: Answer, clock: () => Date) {
  const known = new Map<string, { token: string; expiresAt: string }>()
  return async (who: Who) => {
    const person = people.find(({ id, name, email, group }) => [id, name, email, group].includes(who))
    if (!person) throw new Error(`There is nobody called ${who}. There are ${people.map(({ email }) => email).join(', ')}.`)
    const held = known.get(person.id)
    if (held && Date.parse(held.expiresAt) - clock().getTime() > tokenReserveMs) return held
    const body = JSON.stringify({ email: person.email, password: demoPassword })
    const headers = { 'content-type': 'application/json' }
    const response = await answer(new Request(`${origin}/v1/session`, { method: 'POST', headers, body }))
    if (!response.ok) throw new Error(`${person.email} could not sign in: ${await response.text()}`)
    const { token, expiresAt } = (await response.json()) as { token: string; expiresAt: string }
    known.set(person.id, { token, expiresAt })
    return { token, expiresAt }
  }
}

function handlersAt(baseUrl: string, answer: Answer): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/, '')
  return [
    http.all(`${base}/v1/*`, async ({ request }) => {
      const response = await answer(await atRoot(request, base))
      return canStream() ? response : brief(response)
    }),
  ]
}

/** The same request to where the app thinks it is. A page's origin is left out: nothing comes from outside here. */
async function atRoot(request: Request, base: string) {
  const { pathname, search } = new URL(request.url)
  const path = pathname.slice(new URL(base || '/', request.url).pathname.replace(/\/+$/, '').length)
  const headers = new Headers(request.headers)
  headers.delete('origin')
  const body = request.method === 'GET' ? undefined : await request.arrayBuffer()
  return new Request(`${origin}${path}${search}`, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(body?.byteLength && { body }),
  })
}
