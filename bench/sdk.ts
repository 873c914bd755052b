// What a call costs over the SDK: a page of 50 customers, one call after the other, from a server in another process.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import OpenAI from 'openai'
import createOpenapiFetch from 'openapi-fetch'
import { createClient } from '@clientele/sdk'
import { interleaved, type Suite } from './figures.ts'

type Page = { data: unknown[] }

const rounds = 15
const callsARound = 400
const token = 'clk_live_0123456789abcdefghijklmnop'

export async function run(): Promise<Suite> {
  const server = fork(new URL('./sdk/page-server.ts', import.meta.url))
  try {
    const [baseUrl] = (await once(server, 'message')) as [string]
    const calls = callsTo(baseUrl)
    for (const call of Object.values(calls)) await timePerCall(call)
    const contenders = Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, () => timePerCall(call)])) as Record<keyof typeof calls, () => Promise<number>>
    const measured = await interleaved(rounds, contenders)
    return { suite: 'sdk', cases: [{ name: 'list of 50 customers over loopback', unit: 'ms per call', ...measured, bar: 'bare fetch ≤ 1.15, openapi-fetch ≤ 1.1, openai < 1' }] }
  } finally {
    server.kill()
  }
}

/** The same call in four ways. Each gives the page, so that nobody gets away without parsing it. */
function callsTo(baseUrl: string) {
  const client = createClient({ baseUrl, token: async () => token })
  const headers = { authorization: `Bearer ${token}` }
  const openapiFetch = createOpenapiFetch<Paths>({ baseUrl, headers })
  const openai = new OpenAI({ baseURL: `${baseUrl}/v1`, apiKey: token })
  return {
    ours: async () => client.customers.list({ limit: 50 }),
    'bare fetch + JSON.parse': async () => JSON.parse(await (await fetch(`${baseUrl}/v1/customers?limit=50`, { headers })).text()) as Page,
    'openapi-fetch': async () => (await openapiFetch.GET('/v1/customers', { params: { query: { limit: 50 } } })).data!,
    'openai-node transport': async () => openai.get<Page>('/customers', { query: { limit: 50 } }),
  } satisfies Record<string, () => Promise<Page>>
}

async function timePerCall(call: () => Promise<Page>) {
  const before = performance.now()
  for (let calls = 0; calls < callsARound; calls++) if ((await call()).data.length !== 50) throw new Error('This is not the page.')
  return (performance.now() - before) / callsARound
}

type Paths = {
  '/v1/customers': { get: { parameters: { query?: { limit?: number } }; responses: { 200: { content: { 'application/json': Page } } } } }
}
