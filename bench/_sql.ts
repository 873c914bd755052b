import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import { sortOf } from '../packages/server/src/customers/sort.ts'
import { nextRows } from '../packages/server/src/customers/page.ts'
const url = process.argv[2]!, sort = process.argv[3] ?? 'name', filter = JSON.parse(process.argv[4] ?? '{}')
let q: any[] = []
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, options: '-c timezone=UTC -c jit=off' }) }), log: e => void q.push(e.query) })
const rows0 = await db.selectFrom('partners').select(['id', 'name', 'ancestors', 'currency'] as any).execute() as any[]
const p = rows0.find(r => /Fjord/i.test(r.name)) ?? rows0[0]
const partners = rows0.filter(r => r.ancestors.includes(p.id)).map(r => r.id)
const principal: any = { kind: 'apiKey', group: 'admin', scopes: null, partners, linkedOnly: false, partner: p, id: 'key' }
q = []
const rows = await nextRows({ db: db as any, principal, filter, now: new Date(), sort: sortOf(sort, principal), after: undefined, limit: 51 })
for (const one of q.filter(x => /customers c/.test(x.sql))) {
  const times: number[] = []
  for (let i = 0; i < 30; i++) { const t = performance.now(); await db.executeQuery({ ...one } as any); times.push(performance.now() - t) }
  times.sort((a, b) => a - b)
  console.log('rows', rows.length, 'p50', times[15]!.toFixed(2), 'p95', times[28]!.toFixed(2))
  if (process.argv[5]) { const r = await db.executeQuery({ ...one, sql: 'explain (analyze, buffers, costs off) ' + one.sql } as any); console.log((r.rows as any[]).map(x => x['QUERY PLAN']).join('\n')) }
}
await db.destroy()
