import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { runTurn } from './runner.ts'

type Result = { customerId: string; status: string; code: string | null; detail: string | null }
const move = 'customers.move'

for (const kind of kinds)
  suite(`moving customers to another partner in one job on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const create = async (body: object = {}) => (await admin('POST', '/customers', { name: 'Mover', ...body })).body.id as string
    const partnerOf = async (id: string) => (await admin('GET', `/customers/${id}`)).body.partner.id as string
    const run = async () => {
      while (await runTurn(server.ports));
    }
    const finished = async (body: object) => {
      const job = await admin('POST', '/jobs', body)
      assert.equal(job.status, 202, job.text)
      await run()
      return (await admin('GET', `/jobs/${job.body.id}`)).body
    }
    const resultsOf = async (job: { id: string }) => (await admin('GET', `/jobs/${job.id}/results`)).body.data as Result[]
    const toReseller = (customers: string[], more: object = {}) => ({
      ...{ action: move, partnerId: server.partners.northReseller, customers },
      ...more,
    })
    const linksOf = async (id: string) =>
      (await server.database.db.selectFrom('partner_users').select('links_count').where('id', '=', id).executeTakeFirstOrThrow())
        .links_count

    test('LIST-8 each goes as an update would take it: links end, log and events tell both partners, totals agree', async () => {
      const { northRegular, northMixed, resellerAdmin } = server.people
      const ids = [await create(), await create()]
      for (const id of ids)
        for (const { id: userId } of [northRegular, northMixed]) await admin('POST', `/customers/${id}/users`, { userId, group: 'regular' })
      const counts = async () => [await linksOf(northRegular.id), await linksOf(northMixed.id)]
      assert.deepEqual(await counts(), [2, 2])
      const job = await finished(toReseller(ids, { reason: 'New territory' }))
      assert.deepEqual([job.status, job.done, job.partnerId], ['done', 2, server.partners.northReseller])
      assert.deepEqual(await counts(), [0, 0])
      assert.equal((await server.call(northRegular, 'GET', `/v1/customers/${ids[0]}`)).status, 404)
      assert.equal((await server.call(resellerAdmin, 'GET', `/v1/customers/${ids[0]}`)).status, 200)
      const { data } = (await admin('GET', `/activity?customer=${ids[0]}&type=customer.updated&limit=1`)).body
      const { north, northReseller } = server.partners
      assert.deepEqual(data[0].details, { from: north, to: northReseller, reason: 'New territory', jobId: job.id })
      const { db } = server.database
      const events = await db.selectFrom('events').select(['partner_id', 'type']).where('customer_id', '=', ids[1]!).orderBy('id').execute()
      assert.deepEqual(events.slice(-4), [
        { partner_id: north, type: 'customer.updated' },
        { partner_id: north, type: 'link.deleted' },
        { partner_id: north, type: 'link.deleted' },
        { partner_id: northReseller, type: 'customer.updated' },
      ])
      const summary = (await server.call(resellerAdmin, 'GET', '/v1/customer-summary')).body
      assert.equal(summary.customers, (await server.call(resellerAdmin, 'GET', '/v1/customers?count=exact')).body.total.count)
    })

    test('what cannot go says why, what is there already is skipped, and the others go', async () => {
      const agency = await create({ role: 'agency' })
      const child = await create({ parentId: agency })
      const [plain, there, deleted] = [await create(), await create({ partnerId: server.partners.northReseller }), await create()]
      await admin('DELETE', `/customers/${deleted}`)
      const foreign = (await server.call(server.people.southAdmin, 'POST', '/v1/customers', { name: 'South' })).body.id as string
      const results = await resultsOf(await finished(toReseller([agency, child, plain, there, deleted, foreign])))
      const of = (id: string) => {
        const { status, code, detail } = results.find((result) => result.customerId === id)!
        return [status, code, detail]
      }
      assert.deepEqual(of(plain), ['done', null, null])
      assert.deepEqual(of(there), ['skipped', null, null])
      assert.deepEqual(of(agency), ['failed', 'invalid_input', 'This agency has sub-accounts; move them away first'])
      assert.deepEqual(of(child), ['failed', 'invalid_input', 'The agency belongs to another partner'])
      assert.deepEqual(of(deleted).slice(0, 2), ['failed', 'status_conflict'])
      assert.deepEqual(of(foreign).slice(0, 2), ['failed', 'not_found'])
      assert.equal(await partnerOf(child), server.partners.north)
    })

    test('an undo gives each back to the partner it came from, and leaves alone what was changed since', async () => {
      const { operatorAdmin } = server.people
      const { operator, north, northReseller, south } = server.partners
      const by = (method: string, path: string, body?: unknown) => server.call(operatorAdmin, method, `/v1${path}`, body)
      const make = async (partnerId: string) => (await by('POST', '/customers', { name: 'Back', partnerId })).body.id as string
      const [a, b, edited] = [await make(north), await make(south), await make(operator)]
      const job = (await by('POST', '/jobs', { action: move, partnerId: northReseller, customers: [a, b, edited] })).body
      await run()
      await by('PATCH', `/customers/${edited}`, { phone: '+47 123' })
      const undo = (await by('POST', `/jobs/${job.id}/undo`)).body
      assert.deepEqual([undo.action, undo.partnerId, undo.total], [move, null, 3])
      await run()
      const partners = await Promise.all([a, b, edited].map(async (id) => (await by('GET', `/customers/${id}`)).body.partner.id))
      assert.deepEqual(partners, [north, south, northReseller])
      const done = (await by('GET', `/jobs/${undo.id}`)).body
      assert.deepEqual([done.done, done.failed], [2, 1])
    })

    test('the partner is needed for this action, taken for no other, and must be within reach', async () => {
      const customers = [await create()]
      const fieldsOf = async (body: object) => {
        const answer = await admin('POST', '/jobs', { customers, ...body })
        assert.equal(answer.status, 422, answer.text)
        return answer.body.fields.map(({ field }: { field: string }) => field)
      }
      assert.deepEqual(await fieldsOf({ action: move }), ['partnerId'])
      assert.deepEqual(await fieldsOf({ action: 'customers.suspend', partnerId: server.partners.northReseller }), ['partnerId'])
      for (const partnerId of [server.partners.south, server.partners.operator, 'par_00000000000000000000000000'])
        assert.deepEqual(await fieldsOf({ action: move, partnerId }), ['partnerId'])
      await server.database.db.updateTable('partners').set({ status: 'disabled' }).where('id', '=', server.partners.northReseller).execute()
      assert.deepEqual(await fieldsOf({ action: move, partnerId: server.partners.northReseller }), ['partnerId'])
      await server.database.db.updateTable('partners').set({ status: 'active' }).where('id', '=', server.partners.northReseller).execute()
    })

    test('it takes customers:write, and the right to create customers there', async () => {
      const customers = [await create()]
      const keyWith = async (...scopes: string[]) => (await admin('POST', '/api-keys', { name: 'Key', scopes })).body.secret as string
      const start = async (...scopes: string[]) =>
        (await server.call(await keyWith('jobs:write', ...scopes), 'POST', '/v1/jobs', toReseller(customers))).status
      assert.equal(await start('customers:create'), 403)
      assert.equal(await start('customers:write'), 403)
      assert.equal(await start('customers:write', 'customers:create'), 202)
      await run()
      assert.equal(await partnerOf(customers[0]!), server.partners.northReseller)
    })

    test('all that match a filter go, more than one turn takes', async () => {
      for (let made = 0; made < 130; made += 10) await Promise.all(Array.from({ length: 10 }, () => create({ country: 'IS' })))
      const job = await finished({ action: move, partnerId: server.partners.northReseller, filter: { country: ['IS'] } })
      assert.deepEqual([job.total, job.done], [130, 130])
    })
  })
