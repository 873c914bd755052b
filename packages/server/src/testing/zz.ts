import { freshDatabase } from '/work/main/packages/server/src/testing/databases.ts'
import { sql } from 'kysely'
console.time('fresh'); const a = await freshDatabase(); console.timeEnd('fresh')
console.time('fresh2'); const b = await freshDatabase(); console.timeEnd('fresh2')
console.log((await sql`select now() n, 'infinity'::timestamptz i, count(*) c, 5::bigint b, current_date d, 1.5::numeric x, '{"a":1}'::jsonb j, array[1,2]::bigint[] ba, array['x']::text[] ta from partners`.execute(a.db)).rows)
console.log(await a.transaction(async db => { try { await a.db.selectFrom('partners').selectAll().execute() } catch (e) { return e.message } }))
console.log(await a.transaction(async db => { try { await sql`select bad`.execute(db) } catch {} }).catch(e => e.name+e.message))
const t=performance.now(); for (let i=0;i<500;i++) await sql`select 1`.execute(a.db); console.log((performance.now()-t)/500,'ms per query')
console.time('close'); await a.close(); await b.close(); console.timeEnd('close')
