import assert from 'node:assert/strict'
import { test } from 'node:test'
import { against, first, soon } from '../testing/against-registry.ts'
import { leiIndex } from './lei-index.ts'

const worldwide = (name: string) => ({
  type: 'lei-records',
  id: '5299000J2N45DDNE4Y28',
  attributes: {
    lei: '5299000J2N45DDNE4Y28',
    entity: {
      legalName: { name, language: 'de' },
      ...{ registeredAt: { id: 'RA000242' }, registeredAs: 'HRB 204417', jurisdiction: 'DE', status: 'ACTIVE' },
      legalAddress: {
        ...{ language: 'de', addressLines: ['Mühlweg 7', 'Haus B', 'Hinterhof', '3. Stock'] },
        ...{ city: 'Kiel', region: 'DE-SH', country: 'DE', postalCode: '24103' },
      },
    },
  },
})

against(
  'the LEI index',
  ({ query }) => ({
    headers: { 'content-type': 'application/vnd.api+json' },
    body: {
      meta: { pagination: { currentPage: Number(query['page[number]']), perPage: 10, total: 11, lastPage: 2 } },
      data: query['filter[entity.legalName]'] === 'keine' ? [] : [worldwide('Nordlicht Faser GmbH')],
    },
  }),
  (baseUrl) => leiIndex({ baseUrl }),
  (at) => {
    test('the LEI index finds by name and country, and says whether there is more', async () => {
      const { server, registry } = at()
      const page = await registry.search({ ...first, text: 'Nordlicht, Faser', country: 'DE' }, soon())
      assert.equal(page.hasMore, true)
      assert.deepEqual(page.companies[0], {
        ...{
          number: '5299000J2N45DDNE4Y28',
          name: 'Nordlicht Faser GmbH',
          organisationNumber: 'HRB 204417',
          isActive: true,
          country: 'DE',
        },
        address: { line1: 'Mühlweg 7', line2: 'Haus B', line3: 'Hinterhof, 3. Stock', city: 'Kiel', region: 'SH', postalCode: '24103' },
        ...{ email: null, phone: null, website: null },
      })
      assert.deepEqual(server.asked.at(-1)?.query, {
        ...{ 'filter[entity.legalName]': 'Nordlicht  Faser', 'filter[entity.legalAddress.country]': 'DE' },
        ...{ 'page[size]': '10', 'page[number]': '1' },
      })
      assert.equal((await registry.search({ ...first, text: 'x y', page: 2 }, soon())).hasMore, false)
    })

    test('the LEI index is asked for an identifier, or for a number of a national register, as such', async () => {
      const { server, registry } = at()
      await registry.search({ ...first, text: '5299 000J2N45DDNE4Y28' }, soon())
      assert.equal(server.asked.at(-1)?.query['filter[lei]'], '5299000J2N45DDNE4Y28')
      await registry.search({ ...first, text: '921 430 586' }, soon())
      assert.equal(server.asked.at(-1)?.query['filter[entity.registeredAs]'], '921430586')
    })
  },
)
