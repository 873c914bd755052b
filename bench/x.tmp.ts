import { fork } from 'node:child_process'
import { once } from 'node:events'
import ky from 'ky'
import { createClient } from '@clientele/sdk'
import { interleaved } from './figures.ts'
const server = fork(new URL('./sdk/page-server.ts', import.meta.url))
const [baseUrl] = (await once(server, 'message')) as [string]
const token='clk_live_0123456789abcdefghijklmnop'
const headers = { authorization: `Bearer ${token}` }
const url = `${baseUrl}/v1/customers?limit=50`
const client = createClient({ baseUrl, token: async () => token })
const parse = async (r: Response) => JSON.parse(await r.text())
const o = {retry:0,timeout:false,throwHttpErrors:false} as const
const calls: Record<string, () => Promise<any>> = {
  ours: async () => client.customers.list({ limit: 50 }),
  bare: async () => parse(await fetch(url, { headers })),
  'fetch manual': async () => parse(await fetch(url, { headers, redirect: 'manual' })),
  'fetch signal': async () => parse(await fetch(url, { headers, signal: new AbortController().signal })),
  'fetch any': async () => parse(await fetch(url, { headers, signal: AbortSignal.any([new AbortController().signal, new AbortController().signal]) })),
  'fetch(Request)': async () => parse(await fetch(new Request(url, { headers }))),
  'fetch(Request signal)': async () => parse(await fetch(new Request(url, { headers, signal: new AbortController().signal }), {})),
  'ky min': async () => parse(await ky(url, {...o, headers})),
  'ky bypass': async () => parse(await ky(url, {...o, headers, fetch: () => fetch(url, {headers})})),
  'ky sig': async () => parse(await ky(url, {...o, headers, signal: new AbortController().signal})),
}
const t = async (call: any) => { const b = performance.now(); for (let i=0;i<400;i++) await call(); return (performance.now()-b)/400*1000 }
for (const c of Object.values(calls)) await t(c)
const m = await interleaved(12, Object.fromEntries(Object.entries(calls).map(([n,c]) => [n, () => t(c)])) as any)
console.log('ours', m.ours.median.toFixed(0), m.ours.min.toFixed(0))
for (const [n,f] of Object.entries(m.peers)) console.log(n.padEnd(24), f.median.toFixed(0), f.min.toFixed(0), 'ours/it', m.ratio[n]!.toFixed(2))
server.kill()
