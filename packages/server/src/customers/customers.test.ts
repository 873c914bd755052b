import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'

for (const kind of kinds)
  suite(`customers on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const create = async (body: object, as = server.people.northAdmin) => server.call(as, 'POST', '/v1/customers', body)

    test('a new customer gets its currency and language from its country, and the rest from its partner', async () => {
      const norwegian = await create({ name: 'Ålesund Fisk', country: 'NO' })
      assert.equal(norwegian.status, 201)
      assert.deepEqual(
        [norwegian.body.currency, norwegian.body.language, norwegian.body.type, norwegian.body.role],
        ['NOK', 'nb', 'company', 'standard'],
      )
      assert.deepEqual(norwegian.body.partner, { id: server.partners.north, name: 'North' })
      assert.equal(norwegian.body.version, 1)
      const nowhere = await create({ name: 'Nowhere' })
      assert.deepEqual([nowhere.body.currency, nowhere.body.language], ['EUR', null])
      const chosen = await create({ name: 'Chosen', country: 'NO', currency: 'USD', language: 'en-GB' })
      assert.deepEqual([chosen.body.currency, chosen.body.language], ['USD', 'en-GB'])
      const unknown = await create({ name: 'No such country', country: 'XX' })
      assert.deepEqual([unknown.body.currency, unknown.body.language], ['EUR', null])
    })

    test('what was written is read back, with an ETag that a second read can use', async () => {
      const contact = { name: 'Kari Nordmann', email: 'kari@fisk.example', phone: null }
      const written = {
        name: 'Fisk',
        email: 'post@fisk.example',
        website: 'https://fisk.example',
        organisationNumber: '987 654 321',
        address: { line1: 'Kaia 1', city: 'Ålesund' },
        contact,
      }
      const made = await create(written)
      const read = await server.call(server.people.northAdmin, 'GET', `/v1/customers/${made.body.id}`)
      assert.equal(read.status, 200)
      for (const [field, value] of Object.entries(written)) assert.deepEqual(read.body[field], value, field)
      assert.equal(read.headers.get('etag'), made.headers.get('etag'))
      const again = await server.call(server.people.northAdmin, 'GET', `/v1/customers/${made.body.id}`, undefined, {
        'if-none-match': read.headers.get('etag')!,
      })
      assert.equal(again.status, 304)
    })

    test('a partner out of reach is refused like one that does not exist', async () => {
      const other = await create({ name: 'X', partnerId: server.partners.south })
      const none = await create({ name: 'X', partnerId: 'par_00000000000000000000000000' })
      assert.equal(other.status, 422)
      assert.deepEqual(other.body.fields, [{ field: 'partnerId', message: 'There is no partner with this id' }])
      assert.deepEqual(none.body.fields, other.body.fields)
      assert.equal((await create({ name: 'X', partnerId: server.partners.northReseller })).status, 201)
    })

    test('those who may not create are refused', async () => {
      assert.equal((await create({ name: 'X' }, server.people.northRegular)).status, 403)
    })

    test('a sub-account needs an agency of the same partner', async () => {
      const agency = await create({ name: 'Agency', role: 'agency' })
      const standard = await create({ name: 'Standard' })
      const elsewhere = await create({ name: 'Elsewhere', role: 'agency' }, server.people.southAdmin)
      const below = await create({ name: 'Below', role: 'agency', partnerId: server.partners.northReseller })
      const sub = await create({ name: 'Sub', parentId: agency.body.id })
      assert.deepEqual([sub.status, sub.body.role, sub.body.parentId], [201, 'subAccount', agency.body.id])
      const refused = async (body: object) =>
        (await create({ name: 'X', ...body })).body.fields?.map(
          (field: { field: string; message: string }) => `${field.field}: ${field.message}`,
        )
      assert.deepEqual(await refused({ role: 'subAccount' }), ['parentId: A sub-account needs the agency it belongs to'])
      assert.deepEqual(await refused({ parentId: standard.body.id }), ['parentId: This customer is not an agency'])
      assert.deepEqual(await refused({ parentId: elsewhere.body.id }), ['parentId: There is no agency with this id'])
      assert.deepEqual(await refused({ parentId: below.body.id }), ['parentId: The agency belongs to another partner'])
      assert.deepEqual(await refused({ role: 'standard', parentId: agency.body.id }), ['parentId: Only a sub-account has a parent'])
      const demoted = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${agency.body.id}`, { role: 'standard' })
      assert.equal(demoted.status, 422)
      const freed = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${sub.body.id}`, { role: 'standard' })
      assert.deepEqual([freed.status, freed.body.parentId], [200, null])
      assert.equal(
        (await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${agency.body.id}`, { role: 'standard' })).status,
        200,
      )
    })

    test('a customer cannot be its own agency', async () => {
      const agency = await create({ name: 'Agency', role: 'agency' })
      const refused = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${agency.body.id}`, {
        role: 'subAccount',
        parentId: agency.body.id,
      })
      assert.equal(refused.status, 422)
    })

    test('a change names its fields in the log, and a change of nothing leaves no trace', async () => {
      const { body } = await create({ name: 'Old', address: { line1: 'Street 1', city: 'Oslo' } })
      const changed = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${body.id}`, {
        name: 'New',
        email: null,
        address: { city: 'Oslo', line1: 'Street 2' },
      })
      assert.deepEqual([changed.status, changed.body.version, changed.body.name], [200, 2, 'New'])
      const same = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${body.id}`, {
        name: 'New',
        address: { city: 'Oslo', line1: 'Street 2', line2: null },
      })
      assert.deepEqual([same.status, same.body.version, same.body.updatedAt], [200, 2, changed.body.updatedAt])
      const empty = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${body.id}`, {})
      assert.deepEqual([empty.status, empty.body.version], [200, 2])
      const log = await server.database.db
        .selectFrom('activity')
        .select(['type', 'changed'])
        .where('customer_id', '=', body.id)
        .orderBy('id')
        .execute()
      assert.deepEqual(log, [
        { type: 'customer.created', changed: [] },
        { type: 'customer.updated', changed: ['name', 'address'] },
      ])
      const events = await server.database.db
        .selectFrom('events')
        .select(['type', 'changed', 'version'])
        .where('customer_id', '=', body.id)
        .orderBy('id')
        .execute()
      assert.deepEqual(events, [
        { type: 'customer.created', changed: [], version: 1 },
        { type: 'customer.updated', changed: ['name', 'address'], version: 2 },
      ])
    })

    test('of two who edit the same version, the second gets the other’s changes instead of writing over them', async () => {
      const made = await create({ name: 'Shared' })
      const seen = { 'if-match': made.headers.get('etag')! }
      const both = await Promise.all(
        ['One', 'Two'].map((name) => server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${made.body.id}`, { name }, seen)),
      )
      assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 412])
      const won = both.find((answer) => answer.status === 200)!
      const lost = both.find((answer) => answer.status === 412)!
      assert.equal(lost.body.code, 'version_conflict')
      assert.deepEqual(lost.body.current, won.body)
      const retried = await server.call(
        server.people.northAdmin,
        'PATCH',
        `/v1/customers/${made.body.id}`,
        { name: 'Three' },
        { 'if-match': won.headers.get('etag')! },
      )
      assert.deepEqual([retried.status, retried.body.name], [200, 'Three'])
    })

    test('the currency is fixed with the first service, order or invoice', async () => {
      const { body } = await create({ name: 'Billed', currency: 'NOK' })
      assert.equal(
        (await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${body.id}`, { currency: 'SEK' })).body.currency,
        'SEK',
      )
      const { customersForWriting } = await import('../auth/scope.ts')
      await customersForWriting(server.database.db).updateTable('customers').set({ orders_count: 1 }).where('id', '=', body.id).execute()
      const refused = await server.call(server.people.northAdmin, 'PATCH', `/v1/customers/${body.id}`, { currency: 'NOK' })
      assert.deepEqual([refused.status, refused.body.fields[0].field], [422, 'currency'])
    })
  })
