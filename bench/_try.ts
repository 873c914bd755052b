import { spawn } from 'node:child_process'
import { startPostgres } from '../scripts/postgres.ts'
import { startProcess, stopProcess } from '../e2e/server-process.ts'
import { openPostgres } from '../packages/server/src/adapters/postgres.ts'
import { sortOf } from '../packages/server/src/customers/sort.ts'
import { demoApiKey } from '../packages/server/src/demo/demo.ts'
const p = await startPostgres()
const server = await startProcess({ DATABASE_URL: p!.url, DEMO: 'on', CALLS_PER_MINUTE: '1000000', LOG: 'off' })
console.log(server.url)
// capture SQL
const { Kysely, PostgresDialect } = await import('kysely')
const pg = (await import('pg')).default
let captured: any
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: p!.url }) }), log: e => { if (e.query.sql.includes('with places')) captured = e.query } })
const me: any = await (await fetch(server.url + '/v1/session', { headers: { authorization: `Bearer ${demoApiKey}` } })).json()
const partners = (await db.selectFrom('partners').select('id').where((eb: any) => (eb as any)('ancestors', '@>', eb.val([me.partner.id]))).execute()).map((r: any) => r.id)
const { nextRows } = await import('../packages/server/src/customers/page.ts')
const principal: any = { kind: 'apiKey', group: 'admin', scopes: null, partners, linkedOnly: false, partner: me.partner, id: 'key' }
const rows = await nextRows({ db: db as any, principal, filter: {}, now: new Date(), sort: sortOf('name', principal), after: undefined, limit: 51 })
console.log(rows.length, captured.sql.length)
const peer = spawn(process.execPath, ['--conditions=@clientele/source', new URL('./server/bare-handler.ts', import.meta.url).pathname], { env: { ...process.env, DATABASE_URL: p!.url, SQL: captured.sql, VALUES: JSON.stringify(captured.parameters) }, stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise<string>(r => peer.stdout!.once('data', (d: Buffer) => r(d.toString().trim().split(' ').at(-1)!)))
console.log(url)
const cannon = (u: string, t: string) => new Promise<void>(res => spawn(process.execPath, [new URL('./_tp.ts', import.meta.url).pathname, u, t], { stdio: 'inherit' }).on('exit', () => res()))
if (process.env.PROF) { const c = await fetch(server.url+'/healthz'); void c }
for (let i = 0; i < Number(process.env.N ?? 3); i++) { await cannon(url + '/v1/customers', ''); await cannon(server.url + '/v1/customers', demoApiKey) }
await stopProcess(server); peer.kill(); await db.destroy(); await p!.stop(); process.exit()
