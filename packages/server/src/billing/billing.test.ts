import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { customersForWriting } from '../auth/scope.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { startBilling } from './billing.ts'

const day = 86_400_000

/** What follows from a customer's services, after a billing run at a moment. */
async function billedState(server: TestServer, id: string, at: Date) {
  const { db } = server.database
  await startBilling(server.database, at)
  const customer = (await server.call(server.people.northAdmin, 'GET', `/v1/customers/${id}`)).body
  const row = await customersForWriting(db)
    .selectFrom('customers')
    .select(['mrr_key', 'active_key'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  type Totals = { mrr: number; customers: number }
  const { rows } = await sql<Totals>`select sum(mrr)::int as mrr, sum(customers)::int as customers from customer_counters`.execute(db)
  const told = await db
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('type', '=', 'customer.updated')
    .executeTakeFirstOrThrow()
  return {
    mrr: customer.mrr.amount,
    arr: customer.arr.amount,
    ports: customer.services.port,
    key: row.mrr_key,
    total: rows[0],
    active: row.active_key === 'infinity',
    told: told.count,
    version: customer.version,
  }
}

for (const kind of kinds)
  suite(`billing on ${kind}`, () => {
    test('a service counts from the day it bills until it ends, and everything that follows from MRR follows', async (t) => {
      const server = await startServer({ kind, background: false })
      t.after(() => server.stop())
      const { db } = server.database
      const { northAdmin } = server.people
      const { body } = await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Billed', currency: 'EUR' })
      const other = await server.call(northAdmin, 'POST', '/v1/customers', { name: 'Not billed' })
      const now = server.clock().getTime()
      const service = {
        partner_id: server.partners.north,
        customer_id: body.id as string,
        kind: 'port',
        name: 'Port',
        currency: 'EUR',
        provisioned_at: new Date(now),
      }
      await db
        .insertInto('services')
        .values([
          { ...service, id: 'srv_1', monthly_amount: 1000, bills_from: new Date(now + 1 * day) },
          { ...service, id: 'srv_2', monthly_amount: 500, bills_from: new Date(now + 2 * day), ended_at: new Date(now + 4 * day) },
          { ...service, id: 'srv_3', monthly_amount: 50, bills_from: null },
          { ...service, id: 'srv_4', monthly_amount: 7, bills_from: new Date(now - 2 * day), ended_at: new Date(now - 1 * day) },
        ])
        .execute()
      await customersForWriting(db)
        .updateTable('customers')
        .set({ service_counts: JSON.stringify({ port: 3 }) })
        .where('id', '=', body.id)
        .execute()

      const state = (at: number) => billedState(server, body.id, new Date(at))
      const same = { version: 1, total: { mrr: 0, customers: 2 } }
      assert.deepEqual(await state(now), { ...same, mrr: 0, arr: 0, ports: 3, key: 0, active: false, told: 0 })
      const first = { ...same, mrr: 1000, arr: 12_000, ports: 3, key: 1000, total: { mrr: 1000, customers: 2 }, active: true, told: 1 }
      assert.deepEqual(await state(now + 1 * day), first)
      assert.deepEqual(await state(now + 1 * day), first)
      assert.deepEqual(await state(now + 3 * day), {
        ...first,
        mrr: 1500,
        arr: 18_000,
        key: 1500,
        total: { mrr: 1500, customers: 2 },
        told: 2,
      })
      assert.deepEqual(await state(now + 5 * day), { ...first, ports: 2, told: 3 })
      await db
        .updateTable('services')
        .set({ ended_at: new Date(now + 6 * day) })
        .where('id', '=', 'srv_1')
        .execute()
      assert.deepEqual(await state(now + 7 * day), { ...same, mrr: 0, arr: 0, ports: 1, key: 0, active: false, told: 4 })
      assert.equal((await server.call(northAdmin, 'GET', `/v1/customers/${other.body.id}`)).body.mrr.amount, 0)
    })

    test('replicas that do it at the same time count nothing twice', async (t) => {
      const server = await startServer({ kind, background: false })
      t.after(() => server.stop())
      const { db } = server.database
      const { body } = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Billed', currency: 'EUR' })
      const now = server.clock()
      const service = {
        partner_id: server.partners.north,
        customer_id: body.id as string,
        kind: 'port',
        name: 'Port',
        currency: 'EUR',
        provisioned_at: now,
        bills_from: now,
        monthly_amount: 100,
      }
      await db
        .insertInto('services')
        .values([1, 2, 3].map((i) => ({ ...service, id: `srv_${i}` })))
        .execute()
      await Promise.all([1, 2, 3].map(() => startBilling(server.database, now)))
      const { rows } = await sql<{ mrr: number }>`select sum(mrr)::int as mrr from customer_counters`.execute(db)
      assert.equal(rows[0]!.mrr, 300)
    })
  })
