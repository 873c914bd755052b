import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { startRegistryServer, type Behaviour, type RegistryServer } from '../testing/registry-server.ts'
import { companiesHouse } from './companies-house.ts'
import { enhetsregisteret } from './enhetsregisteret.ts'
import { leiIndex } from './lei-index.ts'
import { RegistryFailed, type Registry } from './registry.ts'

const first = { country: undefined, page: 1, limit: 10 }
const soon = () => AbortSignal.timeout(1000)

/** Starts a server that answers as a registry does, and the adapter that asks it. */
function against(
  name: string,
  behaviour: Behaviour,
  make: (baseUrl: string) => Registry,
  tests: (at: () => { server: RegistryServer; registry: Registry }) => void,
) {
  suite(`FORM-5 ${name}`, () => {
    let server: RegistryServer
    let registry: Registry
    before(async () => {
      server = await startRegistryServer(behaviour)
      registry = make(server.baseUrl)
    })
    after(() => server.stop())
    tests(() => ({ server, registry }))
    faults(name, behaviour, () => ({ server, registry }))
  })
}

/** What goes wrong with any of them. */
function faults(name: string, behaviour: Behaviour, at: () => { server: RegistryServer; registry: Registry }) {
  const cases: [string, Behaviour, { reason: string; retryAfter?: number }][] = [
    ['asked too often', () => ({ status: 429, headers: { 'retry-after': '17' } }), { reason: 'busy', retryAfter: 17 }],
    ['asked too often, and no word of when', () => ({ status: 429 }), { reason: 'busy' }],
    ['out of order', () => ({ status: 500, body: 'java.lang.NullPointerException' }), { reason: 'unreachable' }],
    ['closed for a while', () => ({ status: 503, headers: { 'retry-after': '120' } }), { reason: 'unreachable', retryAfter: 120 }],
    ['one that does not let us in', () => ({ status: 401, body: { error: 'Invalid Authorization' } }), { reason: 'refused' }],
    ['a page of HTML', () => ({ body: '<!doctype html><h1>Maintenance</h1>' }), { reason: 'unreadable' }],
    ['JSON of another shape', () => ({ body: [1, 2, 3] }), { reason: 'unreadable' }],
    ['one that leads elsewhere', () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' } }), { reason: 'unreachable' }],
    ['one that hangs up', () => (response) => response.destroy(), { reason: 'unreachable' }],
    ['one that never ends', () => (response) => void response.writeHead(200).write('{'), { reason: 'slow' }],
    [
      'one that sends without end',
      () => (response) => {
        response.writeHead(200)
        const pour = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
          if (!response.destroyed) response.once('drain', pour)
        }
        pour()
      },
      { reason: 'unreadable' },
    ],
  ]
  for (const [what, fault, expected] of cases)
    test(`${name}: ${what} is a failure that says so, and nothing else`, async () => {
      const { server, registry } = at()
      server.behave(fault)
      const failed = await registry
        .search({ ...first, text: 'nordlys' }, AbortSignal.timeout(what === 'one that never ends' ? 80 : 5000))
        .then(
          () => assert.fail('it did not fail'),
          (error: unknown) => error,
        )
      server.behave(behaviour)
      assert.ok(failed instanceof RegistryFailed, String(failed))
      assert.deepEqual([failed.reason, failed.retryAfter], [expected.reason, expected.retryAfter])
      assert.doesNotMatch(`${failed.message} ${JSON.stringify(failed)}`, /nordlys|secret-key|127\.0/)
    })
}

const norwegian = (n: number) => ({
  organisasjonsnummer: String(914_778_271 + n),
  navn: n === 0 ? 'NORDLYS FIBER AS' : `NORDLYS ${n} AS`,
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap', _links: {} },
  hjemmeside: 'www.nordlys.example',
  epostadresse: 'post@nordlys.example',
  telefon: '77 60 11 00',
  forretningsadresse: {
    ...{ land: 'Norge', landkode: 'NO', postnummer: '9008', poststed: 'TROMSØ', kommune: 'TROMSØ', kommunenummer: '5501' },
    adresse: ['c/o Ås', 'Storgata 88'],
  },
  konkurs: n === 3,
})

against(
  'Enhetsregisteret',
  ({ path, query }) => {
    const one = /^\/enheter\/(\d+)$/.exec(path)?.[1]
    if (one === '914778271') return { body: norwegian(0) }
    if (one === '999999999') return { status: 410, body: { organisasjonsnummer: one, slettedato: '2019-01-01' } }
    if (one) return { status: 404 }
    const [size, at] = [Number(query['size']), Number(query['page'])]
    if (query['navn'] === 'ingen') return { body: { _links: {}, page: { size, totalElements: 0, totalPages: 0, number: 0 } } }
    const all = Array.from({ length: 25 }, (_, n) => norwegian(n))
    return {
      body: {
        _embedded: { enheter: [...all.slice(at * size, (at + 1) * size), { navn: null }] },
        page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number: at },
      },
    }
  },
  (baseUrl) => enhetsregisteret({ baseUrl }),
  (at) => {
    test('Enhetsregisteret finds by name, page by page, and leaves out what has no number', async () => {
      const { server, registry } = at()
      const { companies, hasMore } = await registry.search({ ...first, text: 'nordlys' }, soon())
      assert.deepEqual([companies.length, hasMore], [10, true])
      assert.deepEqual(companies[0], {
        ...{ number: '914778271', name: 'NORDLYS FIBER AS', organisationNumber: '914778271', isActive: true, country: 'NO' },
        address: { line1: 'c/o Ås', line2: 'Storgata 88', line3: null, city: 'TROMSØ', region: null, postalCode: '9008' },
        ...{ email: 'post@nordlys.example', phone: '77 60 11 00', website: 'https://www.nordlys.example' },
      })
      assert.equal(companies[3]?.isActive, false, 'it is bankrupt')
      assert.deepEqual(server.asked.at(-1)?.query, { navn: 'nordlys', size: '10', page: '0' })
      const last = await registry.search({ ...first, text: 'nordlys', page: 3 }, soon())
      assert.deepEqual([last.companies.length, last.hasMore], [5, false])
      assert.deepEqual(await registry.search({ ...first, text: 'ingen' }, soon()), { companies: [], hasMore: false })
    })

    test('Enhetsregisteret finds by number however it is written; one that is gone is not there', async () => {
      const { registry } = at()
      for (const text of ['914778271', '914 778 271', 'NO 914 778 271 MVA'])
        assert.deepEqual(
          (await registry.search({ ...first, text }, soon())).companies.map(({ name }) => name),
          ['NORDLYS FIBER AS'],
          text,
        )
      for (const text of ['999999999', '111111111'])
        assert.deepEqual((await registry.search({ ...first, text }, soon())).companies, [], text)
    })

    test('Enhetsregisteret is not asked for companies of other countries, nor beyond its ten thousand', async () => {
      const { server, registry } = at()
      const before = server.asked.length
      await registry.search({ ...first, text: 'nordlys', country: 'SE' }, soon())
      await registry.search({ ...first, text: 'nordlys', page: 1001 }, soon())
      assert.equal(server.asked.length, before)
    })
  },
)

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
