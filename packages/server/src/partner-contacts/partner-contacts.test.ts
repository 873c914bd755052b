import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { mailServiceNews } from './service-news.ts'

for (const kind of kinds)
  describe(`contacts of a partner on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, background: false })))
    after(() => server.stop())
    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    const add = async (more: object) => {
      const { status, body, text } = await admin('POST', '/partner-contacts', { name: 'Ops', kind: 'admin', ...more })
      assert.equal(status, 201, text)
      return body
    }
    const names = async () => (await admin('GET', '/partner-contacts')).body.data.map((one: { name: string }) => one.name)

    test('ACT-3 a contact is added, changed and removed, and one address is one contact of a kind', async () => {
      const contact = await add({ name: 'Zed', email: 'zed@contacts.example' })
      assert.deepEqual([contact.serviceMails, contact.language], [true, null])
      const twice = await admin('POST', '/partner-contacts', { name: 'Zed', kind: 'admin', email: 'ZED@contacts.example' })
      assert.deepEqual([twice.status, twice.body.code, twice.body.fields[0].field], [409, 'contact_exists', 'email'])
      await add({ name: 'Abe', kind: 'billing', email: 'zed@contacts.example' })
      assert.deepEqual(await names(), ['Abe', 'Zed'])
      const path = `/partner-contacts/${contact.id}`
      const changed = (await admin('PATCH', path, { name: 'Zeno', serviceMails: false })).body
      assert.deepEqual([changed.name, changed.serviceMails, changed.email], ['Zeno', false, 'zed@contacts.example'])
      for (const method of ['PATCH', 'DELETE'])
        assert.equal((await server.call(server.people.southAdmin, method, `/v1${path}`, method === 'PATCH' ? {} : undefined)).status, 404)
      assert.equal((await server.call(server.people.northRegular, 'GET', '/v1/partner-contacts')).status, 403)
      assert.equal((await admin('DELETE', path)).status, 204)
      assert.deepEqual(await names(), ['Abe'])
    })

    test('ACT-3 when a service comes or goes, each admin contact is written to in its language, but for those who switched it off', async () => {
      await add({ email: 'one@contacts.example', language: 'fr' })
      await add({ email: 'off@contacts.example', serviceMails: false })
      await add({ email: 'bills@contacts.example', kind: 'billing' })
      const { body } = await admin('POST', '/customers', { name: 'Serviced Ltd' })
      const customer = { id: body.id, partner_id: server.partners.north, name: 'Serviced Ltd' }
      for (const what of ['provisioned', 'deleted'] as const)
        await server.database.transaction((db) => mailServiceNews(db, customer, 'Port 7', what, server.clock()))
      const { data } = (await admin('GET', `/mails?customer=${customer.id}`)).body
      assert.deepEqual(
        data.map(({ template, to, locale }: Record<string, string>) => [template, to, locale]),
        [
          ['serviceDeleted', 'one@contacts.example', 'fr'],
          ['serviceProvisioned', 'one@contacts.example', 'fr'],
        ],
      )
      assert.match((await admin('GET', `/mails/${data[0].id}`)).body.subject, /Serviced Ltd : Port 7 a été supprimé/)
    })

    test('ACT-3 there is room for fifty, also when many are added at once', async () => {
      const asked = Array.from({ length: 60 }, (_, i) =>
        admin('POST', '/partner-contacts', { name: `Many ${i}`, kind: 'technical', email: `many${i}@contacts.example` }),
      )
      const answers = await Promise.all(asked)
      assert.equal((await names()).length, 50)
      assert.ok(answers.some(({ body }) => body.code === 'contacts_full'))
    })
  })
