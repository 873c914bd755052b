import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { addSignedIn } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'

type By = Parameters<TestServer['call']>[0]

for (const kind of kinds)
  describe(`how a customer is billed, changed on ${kind}`, () => {
    let server: TestServer
    let customer: string
    before(async () => void (server = await startServer({ kind })))
    after(() => server.stop())
    const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>, by: By = server.people.northAdmin) =>
      server.call(by, method, `/v1/customers/${customer}${path}`, body, headers)
    const change = (body: object, headers?: Record<string, string>, by?: By) => call('PATCH', '/billing', body, headers, by)
    const billing = async () => (await call('GET', '/billing')).body
    const details = async () => {
      const { address, country, email, reference, taxNumber, version } = await billing()
      return { address, country, email, reference, taxNumber, version }
    }
    const log = async () =>
      (await server.call(server.people.northAdmin, 'GET', `/v1/activity?customer=${customer}&type=customer.updated`)).body.data
    beforeEach(async () => {
      customer = (await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Billed', currency: 'NOK' })).body.id
    })

    test('FORM-7 what is given changes, what is left out stays, and null is the customer’s own again', async () => {
      const address = { line1: 'Box 7', city: 'Tromsø', postalCode: '9008' }
      const all = { address, country: 'NO', email: 'bills@billed.example', reference: 'PO 4711', taxNumber: 'NO 914778271 MVA' }
      const first = await change(all)
      assert.equal(first.status, 200, first.text)
      assert.deepEqual(first.body.outstanding, { amount: 0, currency: 'NOK' })
      assert.deepEqual(await details(), { ...all, version: 2 })
      await change({ reference: null, email: 'other@billed.example' })
      assert.deepEqual(await details(), { ...all, reference: null, email: 'other@billed.example', version: 3 })
      await change({ address: { line1: null, city: null }, country: null })
      assert.deepEqual([(await billing()).address, (await billing()).country], [null, null])
    })

    test('FORM-7 the log and those who listen are told what changed, and nothing where nothing did', async () => {
      const ear = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      const address = { line1: 'Box 7', city: 'Oslo' }
      await change({ address, email: 'bills@billed.example' })
      server.app.services.events.wake()
      const told = await ear.next()
      assert.deepEqual([told.type, told.customerId, told.changed], ['customer.updated', customer, ['billingAddress', 'billingEmail']])
      await ear.cut()
      await change({ address: { city: 'Oslo', line1: 'Box 7', line2: null }, email: 'bills@billed.example', reference: null })
      assert.equal((await billing()).version, 2)
      const [entry, ...others] = await log()
      assert.deepEqual([entry.changed, entry.actor.name, others.length], [['billingAddress', 'billingEmail'], 'northAdmin', 0])
      assert.ok(!JSON.stringify(entry).includes('Box 7'))
      // The profile is another matter: nobody's edit of it is refused for this.
      assert.equal((await call('GET', '')).body.version, 1)
    })

    test('FORM-7 of two who saw the same state, the second gets the present one to compare', async () => {
      const etag = (await call('GET', '/billing')).headers.get('etag')!
      assert.match(etag, /^"1-/)
      assert.equal((await change({ reference: 'First' }, { 'if-match': etag })).status, 200)
      const second = await change({ reference: 'Second' }, { 'if-match': etag })
      assert.deepEqual([second.status, second.body.code], [412, 'version_conflict'])
      assert.deepEqual([second.body.current.reference, second.body.current.version], ['First', 2])
      assert.equal((await change({ reference: 'Second' }, { 'if-match': `"${second.body.current.version}"` })).body.reference, 'Second')
    })

    test('FORM-7 of several first writers at once, each finds what the one before it wrote', async () => {
      const answers = await Promise.all([1, 2, 3, 4].map((n) => change({ [n % 2 ? 'reference' : 'taxNumber']: `Number ${n}` })))
      assert.deepEqual(answers.map(({ body }) => body.version).sort(), [2, 3, 4, 5])
      const { reference, taxNumber } = await billing()
      assert.ok(reference !== null && taxNumber !== null)
    })

    test('FORM-7 what cannot be is refused at its field, and of a deleted customer nothing changes', async () => {
      const wrong = await change({ email: 'nobody', country: 'Norway', reference: ' ', address: { line1: 'x'.repeat(201) } })
      assert.equal(wrong.body.code, 'invalid_input')
      assert.deepEqual(wrong.body.fields.map(({ field }: { field: string }) => field).sort(), [
        'address.line1',
        'country',
        'email',
        'reference',
      ])
      await call('DELETE', '')
      assert.equal((await change({ reference: 'Late' })).body.code, 'status_conflict')
      assert.equal((await billing()).version, 1)
    })

    test('FORM-7 it takes customers:write and money:read on this customer; its own admin may', async () => {
      const { northAdmin, northRegular, northSupport, southAdmin } = server.people
      for (const [person, group] of [
        [northRegular, 'regular'],
        [northSupport, 'support'],
      ] as const)
        await call('POST', '/users', { userId: person.id, group })
      for (const person of [northRegular, northSupport]) assert.equal((await change({ reference: 'x' }, {}, person)).body.code, 'forbidden')
      assert.equal((await change({ reference: 'x' }, {}, southAdmin)).body.code, 'not_found')
      const key = await server.call(northAdmin, 'POST', '/v1/api-keys', { name: 'k', scopes: ['customers:read', 'customers:write'] })
      const refused = await change({ reference: 'x' }, {}, key.body.secret)
      assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden'])
      assert.equal((await billing()).reference, null)
      const { token } = await addSignedIn(server, { id: customer, partner: server.partners.north }, 'Own Admin')
      assert.equal((await change({ reference: 'Ours' }, {}, token)).body.reference, 'Ours')
    })

    test('FORM-7 it goes along when the customer goes to another partner', async () => {
      await change({ reference: 'PO 1', email: 'bills@billed.example' })
      assert.equal((await call('PATCH', '', { partnerId: server.partners.northReseller })).status, 200)
      assert.deepEqual(await details(), {
        ...{ address: null, country: null, taxNumber: null },
        reference: 'PO 1',
        email: 'bills@billed.example',
        version: 2,
      })
    })
  })
