import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addSignedIn } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { listenTo } from '../testing/listener.ts'

const day = 86_400_000
type Told = { type: string; details: Record<string, unknown>; actor: { name: string } }

for (const kind of kinds)
  describe(`services that come and go on ${kind}`, () => {
    let server: TestServer
    before(async () => {
      server = await startServer({ kind, background: false })
      for (const [email, serviceMails] of [
        ['hears@contacts.example', true],
        ['off@contacts.example', false],
      ])
        await admin('POST', '/partner-contacts', { name: 'Ops', kind: 'admin', email, serviceMails })
    })
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      server.call(server.people.northAdmin, method, `/v1${path}`, body, headers)
    const newCustomer = async () => (await admin('POST', '/customers', { name: 'Serviced Ltd', currency: 'NOK' })).body.id as string
    const port = { kind: 'port', name: 'Port 7', monthlyAmount: 4900 }
    const provision = (customer: string, more: object = {}, headers?: Record<string, string>) =>
      admin('POST', `/customers/${customer}/services`, { ...port, ...more }, headers)
    const totals = async (customer: string) => {
      const { mrr, services } = (await admin('GET', `/customers/${customer}`)).body
      return [mrr, services.port ?? 0]
    }
    const nok = (amount: number) => ({ amount, currency: 'NOK' })
    const mailsOf = async (id: string) =>
      (await admin('GET', `/mails?customer=${id}`)).body.data.map(({ template, to }: Record<string, string>) => `${template} ${to}`)

    test('ACT-3 the admin contacts hear of a service that is provisioned and of one that is deleted, but for those who switched it off', async () => {
      const customer = await newCustomer()
      const made = await provision(customer)
      assert.equal(made.status, 201, made.text)
      assert.deepEqual([made.body.name, made.body.monthly, made.body.endedAt], ['Port 7', nok(4900), null])
      assert.deepEqual(await mailsOf(customer), ['serviceProvisioned hears@contacts.example'])
      const ended = await admin('DELETE', `/customers/${customer}/services/${made.body.id}`)
      assert.ok(ended.status === 200 && ended.body.endedAt !== null)
      assert.deepEqual(await mailsOf(customer), ['serviceDeleted hears@contacts.example', 'serviceProvisioned hears@contacts.example'])
      const again = await admin('DELETE', `/customers/${customer}/services/${made.body.id}`)
      assert.deepEqual([again.status, again.body], [200, ended.body])
      assert.equal((await mailsOf(customer)).length, 2, 'what has ended is no news')
      const log = (await admin('GET', `/activity?customer=${customer}&type=service.provisioned,service.deleted`)).body.data
      assert.deepEqual(
        log.map(({ type, details, actor }: Told) => [type, details.name, actor.name]),
        [
          ['service.deleted', 'Port 7', 'northAdmin'],
          ['service.provisioned', 'Port 7', 'northAdmin'],
        ],
      )
    })

    test('counts and MRR follow at once, for one that bills later on its day, and whoever listens is told', async () => {
      const customer = await newCustomer()
      const ear = await listenTo(server.app, await server.tokenOf(server.people.northAdmin))
      const made = (await provision(customer)).body
      server.app.services.events.wake()
      const told = await ear.next()
      assert.deepEqual([told.customerId, told.changed], [customer, ['mrr', 'arr', 'services']])
      await ear.cut()
      assert.deepEqual(await totals(customer), [nok(4900), 1])
      await provision(customer, { billsFrom: new Date(server.clock().getTime() + 5 * day).toISOString() })
      await provision(customer, { billsFrom: null })
      assert.deepEqual(await totals(customer), [nok(4900), 3])
      await admin('DELETE', `/customers/${customer}/services/${made.id}`)
      assert.deepEqual(await totals(customer), [nok(0), 2])
    })

    test('a call that is sent twice with one key is one service', async () => {
      const customer = await newCustomer()
      const headers = { 'idempotency-key': 'one-port' }
      const [one, two] = [await provision(customer, {}, headers), await provision(customer, {}, headers)]
      assert.equal(one.body.id, two.body.id)
      assert.deepEqual(await totals(customer), [nok(4900), 1])
    })

    test('a kind that there is not, and a customer that is deleted, are refused, and nobody is written to', async () => {
      const customer = await newCustomer()
      const refused = await provision(customer, { kind: 'castle' })
      assert.deepEqual([refused.status, refused.body.fields?.[0].field], [422, 'kind'])
      const { body } = await provision(customer)
      await admin('DELETE', `/customers/${customer}`)
      assert.equal((await provision(customer)).body.code, 'status_conflict')
      assert.equal((await admin('DELETE', `/customers/${customer}/services/${body.id}`)).body.code, 'status_conflict')
      assert.equal((await mailsOf(customer)).length, 1)
      assert.equal((await admin('DELETE', `/customers/${await newCustomer()}/services/${body.id}`)).body.code, 'not_found')
    })

    test('a customer’s own admin ends a service and sets no price; while the customer is suspended it does neither', async () => {
      const customer = await newCustomer()
      const { token } = await addSignedIn(server, { id: customer, partner: server.partners.north }, 'Own Admin')
      const reader = await addSignedIn(server, { id: customer, partner: server.partners.north }, 'Reader', 'readOnly')
      const path = `/v1/customers/${customer}/services`
      const [one, two] = [(await provision(customer)).body, (await provision(customer)).body]
      assert.equal((await server.call(token, 'POST', path, { ...port, monthlyAmount: 0 })).body.code, 'forbidden')
      assert.equal((await server.call(reader.token, 'DELETE', `${path}/${one.id}`)).body.code, 'forbidden')
      assert.equal((await server.call(token, 'DELETE', `${path}/${one.id}`)).status, 200)
      await admin('POST', `/customers/${customer}/status`, { status: 'suspended' })
      for (const [method, where, body] of [
        ['POST', path, port],
        ['DELETE', `${path}/${two.id}`, undefined],
      ] as const)
        assert.equal((await server.call(token, method, where, body)).body.code, 'account_suspended')
    })

    test('who is linked with a group that may changes services, and no other', async () => {
      const customer = await newCustomer()
      const { northRegular, northSupport, southAdmin } = server.people
      for (const person of [northRegular, northSupport])
        await admin('POST', `/customers/${customer}/users`, { userId: person.id, group: person.group })
      const path = `/v1/customers/${customer}/services`
      const made = await server.call(northRegular, 'POST', path, port)
      assert.equal(made.status, 201)
      for (const [person, status] of [
        [northSupport, 403],
        [southAdmin, 404],
      ] as const) {
        assert.equal((await server.call(person, 'POST', path, port)).status, status)
        assert.equal((await server.call(person, 'DELETE', `${path}/${made.body.id}`)).status, status)
      }
    })
  })
