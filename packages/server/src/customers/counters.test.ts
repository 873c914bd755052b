import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { customersForWriting } from '../auth/scope.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

const kept = async ({ database }: TestServer) => {
  const { rows } = await sql`
    select partner_id, status, type, currency, sum(customers)::int as customers, sum(mrr)::int as mrr from customer_counters
    group by 1, 2, 3, 4 having sum(customers) <> 0 order by 1, 2, 3, 4`.execute(database.db)
  return rows
}
const counted = async ({ database }: TestServer) => {
  const { rows } = await sql`
    select partner_id, status, type, currency, count(*)::int as customers, sum(mrr)::int as mrr from customers
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(customersForWriting(database.db))
  return rows
}

for (const kind of kinds)
  suite(`totals on ${kind}`, () => {
    test('they stay true while many write at once', async (t) => {
      const server = await startServer({ kind })
      t.after(() => server.stop())
      const { northAdmin } = server.people
      await server.tokenOf(northAdmin)
      const write = async (i: number) => {
        const { body } = await server.call(northAdmin, 'POST', '/v1/customers', {
          name: `C${i}`,
          country: i % 2 ? 'NO' : 'SE',
          type: i % 3 ? 'company' : 'individual',
        })
        const path = `/v1/customers/${body.id}`
        if (i % 4 === 0) await server.call(northAdmin, 'POST', `${path}/status`, { status: 'suspended' })
        if (i % 5 === 0) await server.call(northAdmin, 'PATCH', path, { type: 'individual', currency: 'USD' })
        if (i % 6 === 0) await server.call(northAdmin, 'DELETE', path)
        if (i % 7 === 0) await server.call(northAdmin, 'PATCH', path, { partnerId: server.partners.northReseller })
        if (i % 12 === 0) await server.call(northAdmin, 'POST', `${path}/restore`, {})
      }
      await Promise.all(Array.from({ length: 60 }, (_, i) => write(i)))
      const truth = await counted(server)
      assert.ok(truth.length > 8)
      assert.deepEqual(await kept(server), truth)
    })
  })
