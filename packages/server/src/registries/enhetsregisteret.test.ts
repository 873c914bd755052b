import assert from 'node:assert/strict'
import { test } from 'node:test'
import { against, first, soon } from '../testing/against-registry.ts'
import { enhetsregisteret } from './enhetsregisteret.ts'

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
