import assert from 'node:assert/strict'
import { test } from 'node:test'
import { against, first, soon } from '../testing/against-registry.ts'
import { companiesHouse } from './companies-house.ts'

const british = { premises: '12', address_line_1: 'Station Road', locality: 'Leeds', postal_code: 'LS1 4DY', country: 'England' }

against(
  'Companies House',
  ({ path, query, headers }) => {
    if (headers.authorization !== `Basic ${Buffer.from('secret-key:').toString('base64')}`) return { status: 401 }
    if (path === '/company/SC402288')
      return {
        body: {
          company_number: 'SC402288',
          company_name: 'MACLEOD BOATS LTD',
          company_status: 'dissolved',
          registered_office_address: british,
        },
      }
    if (path.startsWith('/company/')) return { status: 404, body: { errors: [{ error: 'company-profile-not-found' }] } }
    if (Number(query['start_index']) >= 1000) return { status: 416 }
    const item = { company_number: '09244817', title: 'NORTHERN LIGHTS FIBRE LTD', company_status: 'active', address: british }
    const named = { ...item, company_number: '09244818', address: { ...british, premises: 'The Old Mill', po_box: '9' } }
    return {
      body: { kind: 'search#companies', total_results: 31, start_index: query['start_index'], items: [item, named, { title: 'X' }] },
    }
  },
  (baseUrl) => companiesHouse({ baseUrl, key: 'secret-key' }),
  (at) => {
    test('Companies House is asked with the key, which stands in no address, and finds by name', async () => {
      const { server, registry } = at()
      const { companies, hasMore } = await registry.search({ ...first, text: 'northern lights', page: 2 }, soon())
      assert.deepEqual([companies.length, hasMore], [2, true])
      assert.deepEqual(companies[0]?.address, {
        ...{ line1: '12 Station Road', line2: null, line3: null, city: 'Leeds', region: null, postalCode: 'LS1 4DY' },
      })
      assert.deepEqual(
        [companies[1]?.address?.line1, companies[1]?.address?.line2, companies[1]?.address?.line3],
        ['PO Box 9', 'The Old Mill', 'Station Road'],
      )
      const { query } = server.asked.at(-1)!
      assert.deepEqual(query, { q: 'northern lights', items_per_page: '10', start_index: '10' })
    })

    test('Companies House finds by number; one that is dissolved has ended, one that is not there is none', async () => {
      const { registry } = at()
      const [found] = (await registry.search({ ...first, text: 'sc 402288' }, soon())).companies
      assert.deepEqual([found?.name, found?.isActive, found?.country], ['MACLEOD BOATS LTD', false, 'GB'])
      assert.deepEqual((await registry.search({ ...first, text: '00000001' }, soon())).companies, [])
    })

    test('Companies House with a page beyond its last gives nothing more', async () => {
      const { registry } = at()
      assert.deepEqual(await registry.search({ ...first, text: 'northern', page: 101 }, soon()), { companies: [], hasMore: false })
    })
  },
)
