import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { openInMemory } from '../../adapters/pglite.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'

test('of users who have one address, the first keeps it to sign in with; a partner’s own person comes before them all', async () => {
  const database = await openInMemory()
  const before = Object.entries(migrations).filter(([name]) => name < '015')
  await migrate(database, Object.fromEntries(before))
  const run = (statement: string) => sql.raw(statement).execute(database.db)
  await run(`insert into partners (id, ancestors, name, name_key, kind, currency) values ('par_1', '{par_1}', 'P', 'p', 'operator', 'EUR')`)
  await run(`insert into partner_users (partner_id, id, email, email_key, name, name_key, search_key, "group")
    values ('par_1', 'usr_1', 'Boss@host.example', 'boss@host.example', 'B', 'b', 'b', 'admin')`)
  await run(`insert into customers (partner_id, id, name, type, currency, name_key, search_key, active_key)
    select 'par_1', 'cus_' || n, 'C', 'company', 'EUR', 'c', 'c', now() from generate_series(1, 3) n`)
  await run(`insert into company_users (partner_id, customer_id, id, email, name, name_key, search_key, created_at)
    select 'par_1', 'cus_' || 1 + n % 3, 'cpu_' || n, e.email, 'N', 'n', 'n', timestamptz '2026-01-01' + make_interval(mins => n)
    from generate_series(1, 4500) n, lateral (select case when n in (7, 4000) then 'Øse@Host.example' when n = 9 then 'øse@host.example' when n = 8 then 'boss@HOST.example'
      else n || '@host.example' end as email) e`)
  await migrate(database)
  const keys = await database.db.selectFrom('company_users').select(['id', 'email_key']).execute()
  const keyOf = (n: number) => keys.find(({ id }) => id === `cpu_${n}`)?.email_key
  assert.deepEqual([keyOf(7), keyOf(8), keyOf(9), keyOf(4000), keyOf(4500)], ['øse@host.example', null, null, null, '4500@host.example'])
  assert.equal(keys.filter(({ email_key }) => email_key === null).length, 3)
  await database.close()
})
