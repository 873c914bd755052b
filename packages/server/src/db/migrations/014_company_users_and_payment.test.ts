import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { openInMemory } from '../../adapters/pglite.ts'
import { personSearchKey } from '../../partner-users/search-key.ts'
import { sortKey } from '../../text/fold.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'

test('users that were there before are found and sorted like those that come, however many there are', async () => {
  const database = await openInMemory()
  const before = Object.entries(migrations).filter(([name]) => name < '014')
  await migrate(database, Object.fromEntries(before))
  const run = (statement: string) => sql.raw(statement).execute(database.db)
  await run(`insert into partners (id, ancestors, name, name_key, kind, currency) values ('par_1', '{par_1}', 'P', 'p', 'operator', 'EUR')`)
  await run(`insert into customers (partner_id, id, name, type, currency, name_key, search_key, active_key)
    select 'par_1', 'cus_' || n, 'C', 'company', 'EUR', 'c', 'c', now() from generate_series(1, 3) n`)
  await run(`insert into company_users (partner_id, customer_id, id, email, name)
    select 'par_1', 'cus_' || 1 + n % 3, 'cpu_' || n, 'Ø' || n || '@host.example', 'Ærlig Øye ' || n from generate_series(1, 4500) n`)
  await migrate(database)
  const people = await database.db.selectFrom('company_users').selectAll().execute()
  assert.equal(people.length, 4500)
  for (const { name, email, name_key, search_key, permissions } of people)
    assert.deepEqual([name_key, search_key, permissions], [sortKey(name), personSearchKey(name, email), 'full'])
  await database.close()
})
