import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client, type Customer, type CustomerFilter } from '@clientele/sdk'
import { demoApiKey, demoPassword, demoPeople } from '../packages/server/src/demo/demo.ts'
import { startProcess, stopProcess } from './server-process.ts'

type Group = 'admin' | 'regular' | 'readOnly' | 'support'

/** The real server in a process of its own, on demo data, and clients of the people in it. */
export async function startDemo(env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-e2e-'))
  const server = await startProcess({
    DATA_DIR: folder,
    DEMO: 'on',
    CALLS_PER_MINUTE: '1000000',
    SIGN_IN_TRIES: '1000',
    CHECK_ANSWERS_PERCENT: '100',
    ...env,
  })
  const baseUrl = server.url
  const visitor = createClient({ baseUrl })
  const signIn = (email: string, password = demoPassword) => visitor.session.signIn({ email, password })
  const as = (email: string) => createClient({ baseUrl, token: () => signIn(email) })
  const personOf = (group: Group) => {
    const person = demoPeople.find((each) => each.group === group)
    if (!person) throw new Error(`The demo has nobody in the group ${group}.`)
    return person
  }
  return {
    url: baseUrl,
    visitor,
    signIn,
    /** Somebody by e-mail address. */
    as,
    /** The first of the demo's people in a group. */
    personOf,
    asOne: (group: Group) => as(personOf(group).email),
    /** The live events of somebody, and a promise that says when the stream has begun: what happens from then on is told. */
    follow(email: string) {
      const begun = Promise.withResolvers<void>()
      const stop = new AbortController()
      const watching = async (request: Request, init?: RequestInit) => {
        const response = await fetch(request, init)
        if (response.ok && new URL(request.url).pathname === '/v1/events') begun.resolve()
        return response
      }
      const client = createClient({ baseUrl, token: () => signIn(email), fetch: watching })
      return {
        events: client.events.stream({ signal: stop.signal })[Symbol.asyncIterator](),
        begun: begun.promise,
        stop: () => stop.abort(),
      }
    },
    /** The link in the newest mail to somebody, as the outbox shows it in development; empty while there is none. */
    async linkTo(email: string) {
      const { mails } = as(personOf('admin').email)
      const mail = (await mails.list({ limit: 200, state: ['held'] })).data.find(({ to }) => to === email)
      return (mail && /http:\/\/\S+#[\w-]+/.exec((await mails.retrieve(mail.id)).text)?.[0]) ?? ''
    },
    /** A host's back end. */
    backEnd: createClient({ baseUrl, token: demoApiKey }),
    async stop() {
      await stopProcess(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Demo = Awaited<ReturnType<typeof startDemo>>

/** Every customer that matches, by name. */
export const allCustomers = (client: Client, filter: CustomerFilter = {}): Promise<Customer[]> =>
  client.customers.list({ ...filter, limit: 200 }).toArray({ limit: 100_000 })

/** What must be so in the end: asks until it is, and fails with the last answer if it never is. */
export async function eventually<T>(ask: () => PromiseLike<T>, isSo: (value: T) => boolean, withinMs = 30_000): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    if (Date.now() > end) throw new Error(`This never came about; the last answer was ${JSON.stringify(value)?.slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
