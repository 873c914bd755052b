import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, type Client } from '@clientele/sdk'
import { startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
let userId: string
const origin = 'https://portal.example'
before(async () => {
  demo = await startDemo()
  admin = demo.asOne('admin')
  userId = (await admin.session.retrieve()).person!.id
})
after(() => demo?.stop())

/** A page on an origin: browsers add it to every call. */
const pageOn = (at: string, token: () => Promise<string>) =>
  createClient({
    baseUrl: demo.url,
    token,
    fetch: (request) => {
      const headers = new Headers(request.headers)
      headers.set('origin', at)
      return fetch(new Request(request, { headers }))
    },
  })
const sessionFor = async (input: object = {}) => (await demo.backEnd.widgetSessions.create({ userId, origins: [origin], ...input })).token

test('KIT-2: for many calls at once the token function is called once', async () => {
  let asked = 0
  const page = pageOn(origin, async () => (asked++, sessionFor()))
  await Promise.all(Array.from({ length: 30 }, () => page.customers.list({ limit: 1 })))
  await page.customers.summary()
  assert.equal(asked, 1)
})

test('KIT-2: a token is renewed before it ends, so that no call is refused for it', async () => {
  const statuses: number[] = []
  let asked = 0
  const page = createClient({
    baseUrl: demo.url,
    token: async () => (asked++, { token: await sessionFor(), expiresAt: Date.now() + 400 }),
    fetch: async (request) => {
      const response = await fetch(request)
      statuses.push(response.status)
      return response
    },
  })
  await page.customers.summary()
  await new Promise((resolve) => setTimeout(resolve, 350))
  await page.customers.summary()
  assert.equal(asked, 2)
  assert.deepEqual(statuses, [200, 200])
})

test('KIT-2: a call that is refused for its token is sent once more with a fresh one, and a token refused for ever ends in one error', async () => {
  const tokens = ['refused', await sessionFor()]
  const recovering = pageOn(origin, async () => tokens.shift()!)
  assert.ok((await recovering.customers.summary()).customers > 0)
  let asked = 0
  const hopeless = pageOn(origin, async () => (asked++, 'refused'))
  await assert.rejects(async () => await hopeless.customers.summary(), { kind: 'auth', status: 401 })
  assert.equal(asked, 2)
})

test('KIT-2: the scopes of the session decide what works, and it cannot have more than the key that opens it', async () => {
  const page = pageOn(origin, () => sessionFor({ scopes: ['customers:read'] }))
  const { data } = await page.customers.list({ limit: 5 })
  assert.ok(data.length > 0)
  for (const customer of data) assert.ok(!('mrr' in customer), 'money:read was not given')
  await assert.rejects(async () => await page.customers.create({ name: 'Not allowed' }), { code: 'forbidden' })
  await assert.rejects(async () => await page.links.list(data[0]!.id), { code: 'forbidden' })

  const { secret, id } = await admin.apiKeys.create({ name: 'Small key', scopes: ['widget-sessions:write', 'customers:read'] })
  const small = createClient({ baseUrl: demo.url, token: secret })
  await assert.rejects(async () => await small.widgetSessions.create({ userId, origins: [origin], scopes: ['customers:delete'] }), {
    code: 'scope_exceeded',
  })
  const { token } = await small.widgetSessions.create({ userId, origins: [origin] })
  const inPage = pageOn(origin, async () => token)
  await assert.rejects(async () => await inPage.customers.create({ name: 'Not allowed' }), { code: 'forbidden' })
  await inPage.customers.list()
  await admin.apiKeys.delete(id)
  await assert.rejects(async () => await inPage.customers.list(), { status: 401 })
})

test('KIT-2: the server refuses a session on any origin but its own, and browsers elsewhere are not let in', async () => {
  const token = await sessionFor()
  await pageOn(origin, async () => token).customers.summary()
  await assert.rejects(async () => await pageOn('https://evil.example', async () => token).customers.summary(), {
    code: 'origin_not_allowed',
    status: 403,
  })
  const preflight = (from: string) =>
    fetch(`${demo.url}/v1/customers`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    })
  assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), origin)
  assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null)
})
