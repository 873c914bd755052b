import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { RegistryFailed, type Registry } from './registry.ts'
import { sampleRegistry } from './sample.ts'

const down: Registry = { id: 'down', name: 'Down', search: () => Promise.reject(new RegistryFailed('busy', 9)) }
const broken: Registry = { id: 'broken', name: 'Broken', search: () => Promise.reject(new Error('key=hunter2')) }

for (const kind of kinds)
  suite(`companies in registries on ${kind}`, () => {
    let server: TestServer
    before(async () => void (server = await startServer({ kind, registries: [sampleRegistry(), down, broken] })))
    after(() => server.stop())
    const search = (query: Record<string, string>, as = server.people.northAdmin) =>
      server.call(as, 'GET', `/v1/registry-companies?${new URLSearchParams(query)}`)

    test('FORM-5 a company is found by a part of its name, accents or not, and by its number, the likeliest first', async () => {
      const { status, body, text } = await search({ query: 'nordlys fiber' })
      assert.equal(status, 200, text)
      assert.deepEqual(
        body.data.map(({ name }: { name: string }) => name),
        ['Nordlys Fiber AS', 'Nordlys Fiber Finnmark AS', 'Nordlys Fiberoptikk Holding AS'],
      )
      assert.deepEqual(body.data[1], {
        ...{ registry: { id: 'sample', name: 'Sample registry' }, number: '921430586', name: 'Nordlys Fiber Finnmark AS' },
        ...{ organisationNumber: '921430586', status: 'active', country: 'NO', customer: null },
        address: { line1: 'Løkkeveien 12', line2: null, line3: null, city: 'Alta', region: null, postalCode: '9510' },
        ...{ email: null, phone: '78 44 90 20', website: 'https://nordlysfinnmark.example' },
      })
      const names = async (query: string) => (await search({ query })).body.data.map(({ name }: { name: string }) => name)
      assert.deepEqual(await names('agrens'), ['Ågrens Bokföring AB'])
      assert.deepEqual(await names('921 430 586'), ['Nordlys Fiber Finnmark AS'])
      assert.deepEqual(await names('12.440.718/0001-03'), ['Araújo Móveis Ltda.'])
      assert.deepEqual(await names('nobody at all'), [])
    })

    test('FORM-5 a registry that gives no answer is named with the reason; what the others found is there', async () => {
      const { body, text } = await search({ query: 'kjær' })
      assert.equal(body.data.length, 1)
      assert.deepEqual(body.failures, [
        { registry: { id: 'down', name: 'Down' }, reason: 'busy', retryAfter: 9 },
        { registry: { id: 'broken', name: 'Broken' }, reason: 'unreadable', retryAfter: null },
      ])
      assert.deepEqual(
        body.registries.map(({ id }: { id: string }) => id),
        ['sample', 'down', 'broken'],
      )
      assert.doesNotMatch(text + JSON.stringify(server.log), /hunter2/)
    })

    test('FORM-5 only companies of a country, page by page', async () => {
      const { body } = await search({ query: 'as', country: 'NO', limit: '2' })
      assert.deepEqual([body.data.length, body.hasMore], [2, true])
      const second = await search({ query: 'as', country: 'NO', limit: '2', page: '2' })
      const numbers = [...body.data, ...second.body.data].map(({ number }: { number: string }) => number)
      assert.equal(new Set(numbers).size, 4)
      assert.ok(second.body.data.every(({ country }: { country: string }) => country === 'NO'))
    })

    test('FORM-5 a company that is a customer already is named as such, to those who see it', async () => {
      const made = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Ours', organisationNumber: '988.102.445' })
      const customer = async (as: typeof server.people.northAdmin) => (await search({ query: '988102445' }, as)).body.data[0].customer
      assert.deepEqual(await customer(server.people.northAdmin), { id: made.body.id, name: 'Ours' })
      assert.equal(await customer(server.people.southAdmin), null)
      await server.call(server.people.northAdmin, 'DELETE', `/v1/customers/${made.body.id}`)
      assert.equal(await customer(server.people.northAdmin), null)
    })

    test('FORM-5 who may not create customers may not search either; what makes no sense is refused by its name', async () => {
      assert.equal((await search({ query: 'nordlys' }, server.people.northReadOnly)).status, 403)
      for (const [query, field] of [
        [{ query: 'x' }, 'query'],
        [{ query: '' }, 'query'],
        [{ query: 'nordlys', country: 'Norway' }, 'country'],
        [{ query: 'nordlys', page: '51' }, 'page'],
      ] as const) {
        const { status, body } = await search(query)
        assert.deepEqual([status, body.fields?.[0]?.field], [422, field], JSON.stringify(query))
      }
    })

    test('FORM-5 one person does not use up the registries for all', async () => {
      let status = 200
      for (let at = 0; status === 200 && at < 200; at++) status = (await search({ query: 'kjær' }, server.people.resellerAdmin)).status
      assert.equal(status, 429)
      assert.equal((await search({ query: 'kjær' })).status, 200)
    })
  })
