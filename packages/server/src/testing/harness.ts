import { createApp } from '../app.ts'
import { createBackground } from '../background.ts'
import type { Registry } from '../registries/registry.ts'
import type { LogEntry, Mailer, Outbound, Ports, Settings } from '../ports.ts'
import { freshDatabase, type DatabaseKind } from './databases.ts'
import { quickHasher } from './quick-hasher.ts'
import { makePartners, password, type Person } from './world.ts'

export const testSettings: Settings = {
  allowedOrigins: ['https://portal.example'],
  callsPerMinute: 1_000_000,
  signInTries: 10,
  maxBodyBytes: 1_000_000,
  maxUploadBytes: 500_000_000,
  callTimeoutMs: 30_000,
  checkAnswers: 1,
  graceDays: 30,
  portalUrl: 'https://portal.example',
  outboxShowsLinks: false,
  checkWebsites: true,
  sealingKey: 'a key to seal with, for tests alone',
}

export type Answer = { status: number; headers: Headers; text: string; body: any }
type Options = {
  kind?: DatabaseKind
  settings?: Partial<Settings>
  now?: Date
  background?: boolean
  mailer?: Mailer
  outbound?: Outbound
  registries?: readonly Registry[]
}

/** The real app on a fresh database of its own, with the small world of world.ts in it. */
export async function startServer(options: Options = {}) {
  const database = await freshDatabase(options.kind)
  let offset = options.now ? options.now.getTime() - Date.now() : 0
  const clock = () => new Date(Date.now() + offset)
  const log: LogEntry[] = []
  const ports: Ports = {
    database,
    clock,
    hasher: quickHasher,
    mailer: options.mailer,
    registries: options.registries,
    outbound: options.outbound,
    log: (entry) => void log.push(entry),
    settings: { ...testSettings, ...options.settings },
  }
  const world = await makePartners(database.db, quickHasher, clock())
  const app = createApp(ports)
  const background = createBackground(app.services)
  if (options.background !== false) background.start()
  const tokens = new Map<string, string>()

  const send = sender(app)
  const tokenOf = async (person: Person) => {
    const known = tokens.get(person.id)
    if (known) return known
    const answer = await send(null, 'POST', '/v1/session', { email: person.email, password })
    if (answer.status !== 200) throw new Error(`${person.name} could not sign in: ${answer.text}`)
    tokens.set(person.id, answer.body.token)
    return answer.body.token as string
  }

  return {
    ...world,
    app,
    database,
    ports,
    log,
    background,
    tokenOf,
    clock,
    /** Lets time pass. Tokens are renewed where needed. */
    forward(ms: number) {
      offset += ms
      tokens.clear()
    },
    /** Calls as a person, with a bare token, or as nobody. */
    async call(as: Person | string | null, method: string, path: string, body?: unknown, headers?: Record<string, string>) {
      return send(as === null || typeof as === 'string' ? as : await tokenOf(as), method, path, body, headers)
    },
    async stop() {
      await background.stop()
      await database.close()
    },
  }
}
export type TestServer = Awaited<ReturnType<typeof startServer>>

type App = ReturnType<typeof createApp>

/** Sends a request to the app without a network between, and reads the answer. */
const sender =
  (app: App) =>
  async (token: string | null, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const all = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    }
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const response = await app.fetch(new Request(`http://api.test${path}`, { method, headers: all, ...content }))
    const text = await response.text()
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }
