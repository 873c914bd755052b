// A process that makes the same call in one way, as often as it is told, and says how long that took.
// Each way has a process of its own: in one process, the garbage and the warm code of one would count for another.
import OpenAI from 'openai'
import createOpenapiFetch from 'openapi-fetch'
import { createClient } from '@clientele/sdk'
import type { Way } from './ways.ts'

type Page = { data: unknown[] }
type Paths = {
  '/v1/customers': { get: { parameters: { query?: { limit?: number } }; responses: { 200: { content: { 'application/json': Page } } } } }
}

const [, , way, baseUrl] = process.argv as [string, string, Way, string]
const token = 'clk_live_0123456789abcdefghijklmnop'
const headers = { authorization: `Bearer ${token}` }

/** Each gives the page, so that nobody gets away without parsing it. */
const makers: Record<Way, () => () => Promise<Page>> = {
  ours: () => {
    const client = createClient({ baseUrl, token: async () => token })
    return async () => client.customers.list({ limit: 50 })
  },
  'bare fetch + JSON.parse': () => async () =>
    JSON.parse(await (await fetch(`${baseUrl}/v1/customers?limit=50`, { headers })).text()) as Page,
  'openapi-fetch': () => {
    const client = createOpenapiFetch<Paths>({ baseUrl, headers })
    return async () => (await client.GET('/v1/customers', { params: { query: { limit: 50 } } })).data!
  },
  'openai-node transport': () => {
    const client = new OpenAI({ baseURL: `${baseUrl}/v1`, apiKey: token })
    return async () => client.get<Page>('/customers', { query: { limit: 50 } })
  },
}

const call = makers[way]()
process.on('message', (calls: number) => void measure(calls).then((ms) => process.send!(ms)))
process.on('disconnect', () => process.exit())

async function measure(calls: number) {
  const before = performance.now()
  for (let made = 0; made < calls; made++) if ((await call()).data.length !== 50) throw new Error('This is not the page.')
  return (performance.now() - before) / calls
}
