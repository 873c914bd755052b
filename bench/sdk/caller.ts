// A process that makes the same call in any of the ways, as often as it is told, and says how long that took.
import OpenAI from 'openai'
import createOpenapiFetch from 'openapi-fetch'
import { createClient } from '@clientele/sdk'
import type { Way } from './ways.ts'

type Page = { data: unknown[] }
type Paths = {
  '/v1/customers': { get: { parameters: { query?: { limit?: number } }; responses: { 200: { content: { 'application/json': Page } } } } }
}

const [, , baseUrl] = process.argv as [string, string, string]
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

const made: Partial<Record<Way, () => Promise<Page>>> = {}
process.on(
  'message',
  ({ way, calls }: { way: Way; calls: number }) => void measure((made[way] ??= makers[way]()), calls).then((ms) => process.send!(ms)),
)
process.on('disconnect', () => process.exit())

async function measure(call: () => Promise<Page>, calls: number) {
  const before = performance.now()
  for (let done = 0; done < calls; done++) if ((await call()).data.length !== 50) throw new Error('This is not the page.')
  return (performance.now() - before) / calls
}
