import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sortColumns } from '@clientele/contract'
import fc from 'fast-check'
import { allTables } from '../db/database.ts'
import { gramsOf } from '../text/grams.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'

type Row = Answer['body']

for (const kind of kinds)
  describe(`the list of customers on ${kind}`, () => {
    let server: TestServer
    before(async () => {
      server = await startServer({ kind, background: false })
    })
    after(() => server?.stop())

    const admin = () => server.people.southAdmin
    const add = async (body: object) => {
      const answer = await server.call(admin(), 'POST', '/v1/customers', { type: 'company', country: 'NO', ...body })
      assert.equal(answer.status, 201, answer.text)
      return answer.body
    }
    const set = (id: string, columns: object) =>
      allTables(server.database).updateTable('customers').set(columns).where('id', '=', id).execute()
    const list = async (query: Record<string, string | number | boolean>) => {
      const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
      const answer = await server.call(admin(), 'GET', `/v1/customers?${search}`)
      assert.equal(answer.status, 200, answer.text)
      return answer.body
    }
    const namesOf = (page: Row): string[] => page.data.map((row: Row) => row.name)
    const find = async (search: string, more: object = {}) => namesOf(await list({ search, limit: 200, ...more }))
    const everyPage = async (query: Record<string, string | number | boolean>) => {
      const rows: Row[] = []
      let cursor: string | null = ''
      do {
        const page: Row = await list({ ...query, ...(cursor && { cursor }) })
        rows.push(...page.data)
        cursor = page.nextCursor
      } while (cursor)
      return rows
    }

    describe('search', () => {
      const names = [
        'Ærøskøbing Færger',
        'Straße & Söhne GmbH',
        'İstanbul Işık Ticaret',
        '株式会社山田製作所',
        'Party 🎈 Palace',
        '100% Real_Estate',
        'Zqx Holdings',
        'Ångström AB',
        'Ḥalab al-Šahbāʾ',
        'Acme Norway',
        'Backslash \\ Co',
      ]
      before(async () => {
        for (const name of names) await add({ name })
        await add({ name: 'Found by mail', email: 'unusual.address@qwxz.example' })
        await add({ name: 'Found by number', organisationNumber: '998 877 665' })
      })

      test('LIST-3: finds part of a name, in any case, accents or not', async () => {
        for (const term of ['ærø', 'AEROSKOBING', 'fær', 'faerger', 'køb', 'kob'])
          assert.deepEqual(await find(term), ['Ærøskøbing Færger'], term)
        for (const term of ['angstrom', 'ÅNGSTRÖM', 'gst']) assert.deepEqual(await find(term), ['Ångström AB'], term)
        assert.deepEqual(await find('halab al-sahba'), ['Ḥalab al-Šahbāʾ'])
      })
      test('ß is ss, and the other way round', async () => {
        for (const term of ['straße', 'STRASSE', 'rass', 'aß', 'söhne', 'sohne'])
          assert.deepEqual(await find(term), ['Straße & Söhne GmbH'], term)
      })
      test('a Turkish i is an i, with a dot or without', async () => {
        for (const term of ['istanbul', 'ISTANBUL', 'İSTANBUL', 'ıstanbul', 'isik', 'IŞIK'])
          assert.deepEqual(await find(term), ['İstanbul Işık Ticaret'], term)
      })
      test('Chinese and Japanese, one character or several, anywhere in the name', async () => {
        for (const term of ['株', '山田', '製作所', '会社山田']) assert.deepEqual(await find(term), ['株式会社山田製作所'], term)
      })
      test('emoji', async () => assert.deepEqual(await find('🎈'), ['Party 🎈 Palace']))
      test('% and _ and \\ are characters like any other', async () => {
        for (const term of ['%', '0%', '100% real', 'l_e', '_']) assert.deepEqual(await find(term), ['100% Real_Estate'], term)
        assert.deepEqual(await find('\\'), ['Backslash \\ Co'])
        assert.deepEqual(await find('%%'), [])
        assert.deepEqual(await find('r_al'), [])
      })
      test('one letter and two, common and rare', async () => {
        for (const term of ['z', 'q', 'zq', 'qx', 'a', 'ac', 'no']) {
          const expected = (await everyPage({})).filter((row) =>
            [row.name, row.email, row.organisationNumber].some((text) => text?.toLowerCase().includes(term)),
          )
          const found = new Set(await find(term))
          for (const row of expected) assert.ok(found.has(row.name), `${term}: ${row.name}`)
        }
        assert.deepEqual((await find('zq')).includes('Acme Norway'), false)
      })
      test('e-mail address and organisation number', async () => {
        assert.deepEqual(await find('unusual.addr'), ['Found by mail'])
        assert.deepEqual(await find('877'), ['Found by number'])
      })
      test('several words in any order, and nothing where one of them is missing', async () => {
        assert.deepEqual(await find('norway acme'), ['Acme Norway'])
        assert.deepEqual(await find('acme sweden'), [])
      })
      test('blanks alone bring all', async () => assert.equal((await find('   ')).length, (await everyPage({})).length))
    })

    describe('order', () => {
      test('LIST-4: every column sorts both ways, stable, with empty values last both ways', async () => {
        const [a, b] = [
          await add({ name: 'Sorted A', phone: '+47 1', contact: { name: 'Ann' } }),
          await add({ name: 'Sorted B', phone: '+47 2', contact: { name: 'Bo' } }),
        ]
        await set(a.id, {
          risk_score: 10,
          last_activity_at: '2026-01-01T00:00:00.000001Z',
          last_order_at: '2026-01-01T00:00:00Z',
          users_count: 3,
          mrr: 100,
          mrr_key: 100,
          service_counts: JSON.stringify({ port: 2 }),
        })
        await set(b.id, {
          risk_score: 90,
          last_activity_at: '2026-01-01T00:00:00.000002Z',
          last_order_at: '2026-02-01T00:00:00Z',
          users_count: 1,
          mrr: 50,
          mrr_key: 50,
          service_counts: JSON.stringify({ port: 1 }),
        })
        const all = (await everyPage({ limit: 200 })).length
        for (const column of [...sortColumns, 'services.port', 'services.cloud'])
          for (const sort of [column, `-${column}`]) {
            const rows = await everyPage({ sort, limit: 3 })
            assert.equal(new Set(rows.map((row) => row.id)).size, all, `${sort} shows each once`)
            assert.equal(rows.length, all, sort)
            const keys = rows.map((row) => keyOf(column, row))
            const firstEmpty = keys.findIndex((key) => key === null)
            if (firstEmpty >= 0)
              assert.ok(
                keys.slice(firstEmpty).every((key) => key === null),
                `${sort}: empty values are not last`,
              )
            const full = keys.filter((key) => key !== null)
            const sorted = full.toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0))
            if (comparable(column)) assert.deepEqual(full, sort.startsWith('-') ? sorted.toReversed() : sorted, sort)
          }
      })
      test('a kind of service there is not is refused by name', async () => {
        const answer = await server.call(admin(), 'GET', '/v1/customers?sort=services.teapot')
        assert.equal(answer.status, 422)
        assert.match(answer.body.fields[0].message, /teapot/)
      })
    })

    describe('pages', () => {
      test('a cursor is good for its own list only', async () => {
        const { nextCursor } = await list({ limit: 2, sort: '-createdAt', type: 'company' })
        const ask = (query: string) =>
          server.call(admin(), 'GET', `/v1/customers?limit=2&cursor=${encodeURIComponent(nextCursor)}&${query}`)
        assert.equal((await ask('sort=-createdAt&type=company')).status, 200)
        for (const other of [
          'sort=createdAt&type=company',
          'sort=-createdAt',
          'sort=-createdAt&type=individual',
          'sort=-createdAt&type=company&search=a',
        ])
          assert.equal((await ask(other)).body.code, 'cursor_mismatch', other)
        for (const nonsense of ['x', '%00', 'W10', nextCursor.slice(0, -3)]) {
          const answer = await server.call(admin(), 'GET', `/v1/customers?limit=2&sort=-createdAt&type=company&cursor=${nonsense}`)
          assert.equal(answer.status, 400, nonsense)
        }
      })

      test('LIST-7: with equal keys, and rows that come and go between pages, no row comes twice and none is missed', async () => {
        const sorts = ['country', '-country', 'users', '-mrr', 'risk', '-lastOrderAt', 'partner']
        await fc.assert(
          fc.asyncProperty(
            fc.constantFrom(...sorts),
            fc.integer({ min: 1, max: 7 }),
            fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }),
            async (sort, limit, events) => {
              const prefix = `tie${Math.random().toString(36).slice(2, 8)}`
              const fixed = new Set(
                (await Promise.all(Array.from({ length: 12 }, (_, i) => add({ name: `${prefix} ${i}` })))).map((row) => row.id),
              )
              const passing = await Promise.all(Array.from({ length: 4 }, (_, i) => add({ name: `${prefix} gone ${i}` })))
              const seen: string[] = []
              let cursor: string | null = ''
              for (let turn = 0; cursor !== null; turn++) {
                const page: Row = await list({ search: prefix, sort, limit, ...(cursor && { cursor }) })
                seen.push(...page.data.map((row: Row) => row.id))
                cursor = page.nextCursor
                const event = events[turn % events.length]
                if (event === 1 && turn < 12) await add({ name: `${prefix} new ${turn}` })
                const gone = event === 2 ? passing.pop() : undefined
                if (gone) await server.call(admin(), 'DELETE', `/v1/customers/${gone.id}`)
                if (turn > 60) assert.fail('it never ends')
              }
              assert.equal(new Set(seen).size, seen.length, 'a row came twice')
              assert.deepEqual(
                [...fixed].filter((id) => !seen.includes(id)),
                [],
                'a row was missed',
              )
            },
          ),
          { numRuns: 8 },
        )
      })

      test('a list holds what retrieving each would answer', async () => {
        const made = await add({
          name: 'Same "quoted" \\ name',
          email: 'same@example.com',
          website: 'https://same.example',
          address: { line1: 'Gata 1', city: 'Oslo' },
          contact: { name: 'Åse', phone: '+47 3' },
          language: 'nb',
        })
        await set(made.id, {
          mrr: 12_345,
          revenue: 99,
          risk_score: 67,
          last_order_at: '2026-03-01T10:00:00.123456Z',
          service_counts: JSON.stringify({ port: 2 }),
        })
        for (const row of (await list({ limit: 200 })).data)
          assert.deepEqual(row, (await server.call(admin(), 'GET', `/v1/customers/${row.id}`)).body)
      })
    })

    describe('filters and totals', () => {
      test('LIST-6: hides who did nothing for more than 30 days, to the second, and keeps who pays', async () => {
        const now = server.clock().getTime()
        const ago = (days: number, ms = 0) => new Date(now - days * 86_400_000 - ms).toISOString()
        const prefix = 'quiet'
        const make = async (name: string, columns: object) => set((await add({ name: `${prefix} ${name}` })).id, columns)
        await make('29 days', { active_key: ago(29) })
        await make('30 days less a second', { active_key: ago(30, -1000) })
        await make('over 30 days', { active_key: ago(30, 1000) })
        await make('paying', { active_key: 'infinity' })
        assert.deepEqual(await find(prefix, { hideInactive: true }), ['quiet 29 days', 'quiet 30 days less a second', 'quiet paying'])
        assert.equal((await find(prefix, { hideInactive: false })).length, 4)
      })

      test('LIST-5: filters combine with each other and with search; several values of one mean any', async () => {
        const [x, y] = [await add({ name: 'combo X', type: 'individual', country: 'SE' }), await add({ name: 'combo Y', country: 'DK' })]
        await set(x.id, { risk_score: 66, mrr: 500, mrr_key: 500 })
        await set(y.id, { risk_score: 67, mrr: 700, mrr_key: 700 })
        assert.deepEqual(await find('combo', { type: 'individual' }), ['combo X'])
        assert.deepEqual(await find('combo', { country: 'SE,DK' }), ['combo X', 'combo Y'])
        assert.deepEqual(await find('combo', { country: 'SE', type: 'company' }), [])
        assert.deepEqual(await find('combo', { risk: 'medium' }), ['combo X'])
        assert.deepEqual(await find('combo', { risk: 'high' }), ['combo Y'])
        assert.deepEqual(await find('combo', { mrrMin: 501 }), ['combo Y'])
        assert.deepEqual(await find('combo', { mrrMin: 500, mrrMax: 500 }), ['combo X'])
      })

      test('LIST-2: counts and totals are those of what is shown, per currency, whatever the filter', async () => {
        const [a, b] = [await add({ name: 'total A', currency: 'NOK' }), await add({ name: 'total B', currency: 'USD' })]
        await set(a.id, { mrr: 1000, mrr_key: 100, users_count: 2 })
        await set(b.id, { mrr: 300, mrr_key: 280, users_count: 5 })
        const summary = (await server.call(admin(), 'GET', '/v1/customer-summary?search=total')).body
        assert.deepEqual(
          [summary.customers, summary.users, summary.mrr, summary.arr],
          [
            2,
            7,
            [
              { amount: 300, currency: 'USD' },
              { amount: 1000, currency: 'NOK' },
            ],
            [
              { amount: 3600, currency: 'USD' },
              { amount: 12_000, currency: 'NOK' },
            ],
          ],
        )
        assert.deepEqual((await list({ search: 'total', count: 'exact' })).total, { count: 2, exact: true })
        assert.deepEqual((await list({ search: 'total' })).total, null)
      })

      test('LIST-11: the counters that writes keep agree with adding everything up', async () => {
        const gone = await add({ name: 'counted and gone', type: 'individual' })
        await server.call(admin(), 'POST', `/v1/customers/${gone.id}/status`, { status: 'suspended' })
        await server.call(admin(), 'DELETE', `/v1/customers/${gone.id}`)
        const byCounters = (await server.call(admin(), 'GET', '/v1/customer-summary')).body
        const added = (await server.call(admin(), 'GET', '/v1/customer-summary?role=standard,agency,subAccount')).body
        assert.deepEqual(
          [byCounters.customers, byCounters.companies, byCounters.byStatus],
          [added.customers, added.companies, added.byStatus],
        )
        assert.equal(byCounters.customers, (await everyPage({ limit: 200 })).length)
      })

      test('a capped count stops at a thousand and says so', async () => {
        const { database } = server
        const partner = server.partners.south
        const rows = Array.from({ length: 1001 }, (_, i) => ({
          partner_id: partner,
          id: `cus_${String(i).padStart(26, '0')}`,
          name: `capped ${i}`,
          type: 'company',
          currency: 'EUR',
          name_key: `capped ${i}`,
          search_key: `capped ${i}`,
          grams: gramsOf(`capped ${i}`),
          active_key: 'infinity',
        }))
        await allTables(database).insertInto('customers').values(rows.slice(0, 1000)).execute()
        assert.deepEqual((await list({ search: 'capped', count: 'capped', limit: 1 })).total, { count: 1000, exact: true })
        await allTables(database).insertInto('customers').values(rows.slice(1000)).execute()
        assert.deepEqual((await list({ search: 'capped', count: 'capped', limit: 1 })).total, { count: 1000, exact: false })
        assert.deepEqual((await list({ search: 'capped', count: 'exact', limit: 1 })).total, { count: 1001, exact: true })
      })

      test('deleted customers are shown to who asks and could restore them, and to nobody else', async () => {
        const row = await add({ name: 'deleted one' })
        await server.call(admin(), 'DELETE', `/v1/customers/${row.id}`)
        assert.deepEqual(await find('deleted one'), [])
        assert.deepEqual(await find('deleted one', { status: 'deleted,active' }), ['deleted one'])
        const key = (await server.call(admin(), 'POST', '/v1/api-keys', { name: 'reads', scopes: ['customers:read'] })).body.secret
        assert.deepEqual((await server.call(key, 'GET', '/v1/customers?search=deleted%20one&status=deleted')).body.data, [])
      })
    })
  })

const comparable = (column: string) =>
  [
    'users',
    'orders',
    'mrr',
    'arr',
    'risk',
    'lastActivityAt',
    'lastOrderAt',
    'createdAt',
    'updatedAt',
    'type',
    'status',
    'role',
    'country',
    'services.port',
    'services.cloud',
  ].includes(column)

/** What an answer tells of the value that a column sorts by. */
function keyOf(column: string, row: Row): string | number | null {
  const service = /^services\.(.*)/.exec(column)?.[1]
  if (service) return row.services[service] ?? 0
  if (column in row.counts) return row.counts[column]
  const value = {
    contact: row.contact?.name,
    risk: row.risk?.score,
    mrr: row.mrr?.amount,
    arr: row.arr?.amount,
    revenue: row.revenue?.amount,
    partner: row.partner.name,
  }[column]
  return value ?? (typeof row[column] === 'object' ? null : (row[column] ?? null))
}
