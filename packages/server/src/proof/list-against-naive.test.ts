import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { adjustCounters } from '../customers/counters.ts'
import { keysOf } from '../customers/keys.ts'
import { allTables } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type Answer, type TestServer } from '../testing/harness.ts'
import { fold } from '../text/fold.ts'

// Whatever way the server takes to a page, it must hold what filtering and sorting everything in memory gives. Words are drawn so that
// some are in nearly every row, some in one in a hundred and some in a handful, so that each of its ways is taken.

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const rows = 3000
const common = ['nordic', 'services', 'group']
const rare = ['quartz', 'öresund', '山田', 'zyx', 'żabka']
const mid = ['fiber', 'energy', 'marine', 'bakery', 'systems', 'legal', 'park', 'harbour']

type Stored = ReturnType<typeof rowOf>
let state = seed
const dice = (sides: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * sides)
}
const oneOf = <T>(values: readonly T[]): T => values[dice(values.length)]!

function rowOf(partners: readonly string[], number: number) {
  const name = [oneOf(common), oneOf(mid), dice(100) === 0 ? oneOf(rare) : '', `${dice(rows)}`].filter(Boolean).join(' ')
  const profile = {
    name,
    email: dice(4)
      ? `${fold(name)
          .replace(/[^a-z0-9]+/g, '.')
          .replace(/^\.|\.$/g, '')}@mail.example`
      : null,
    contact_name: dice(3) ? `Contact ${dice(50)}` : null,
    contact_email: null,
    organisation_number: null,
  }
  const mrr = dice(3) ? dice(40) * 100 : 0
  const active = new Date(Date.UTC(2026, 10, 1) - dice(90) * 86_400_000).toISOString()
  return {
    ...{
      partner_id: dice(10) < 7 ? partners[0]! : oneOf(partners),
      id: newId('cus', number),
      type: oneOf(['company', 'company', 'individual']),
      currency: 'EUR',
      country: dice(5) ? oneOf(['NO', 'SE', 'JP']) : null,
    },
    ...{
      status: oneOf(['active', 'active', 'active', 'inactive', 'suspended', 'deleted']),
      risk_score: dice(3) ? dice(101) : null,
      users_count: dice(5),
      mrr,
      mrr_key: mrr,
      active_key: mrr > 0 ? 'infinity' : active,
    },
    ...{
      name,
      email: profile.email,
      contact_name: profile.contact_name,
      last_order_at: dice(2) ? active : null,
      created_at: new Date(Date.UTC(2020, 0, 1) + dice(1000) * 86_400_000).toISOString(),
      service_counts: JSON.stringify(dice(2) ? { port: dice(4) } : {}),
    },
    ...keysOf(profile),
  }
}

const sorts: Record<string, (row: Stored) => string | number | null> = {
  name: (row) => row.name_key,
  email: (row) => row.email_key,
  country: (row) => row.country,
  mrr: (row) => row.mrr_key,
  risk: (row) => row.risk_score,
  users: (row) => row.users_count,
  lastOrderAt: (row) => row.last_order_at,
  createdAt: (row) => row.created_at,
  status: (row) => row.status,
  'services.port': (row) => (JSON.parse(row.service_counts) as { port?: number }).port ?? 0,
}
const bytes = (text: string) => Buffer.from(text)
const compare = (a: string | number, b: string | number) =>
  typeof a === 'string' ? Buffer.compare(bytes(a), bytes(b as string)) : a - (b as number)

function naive(all: readonly Stored[], reachable: ReadonlySet<string>, query: Query, now: number) {
  const { search, sort, status, type, country, risk, hideInactive, mrrMin } = query
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean)
  const band = (score: number) => (score < 34 ? 'low' : score < 67 ? 'medium' : 'high')
  const matching = all.filter(
    (row) =>
      reachable.has(row.partner_id) &&
      (status ? status.includes(row.status) : row.status !== 'deleted') &&
      (!type || type.includes(row.type)) &&
      (!country || (row.country !== null && country.includes(row.country))) &&
      (!risk || (row.risk_score !== null && risk.includes(band(row.risk_score)))) &&
      (!hideInactive || row.active_key === 'infinity' || Date.parse(row.active_key) >= now - 30 * 86_400_000) &&
      (mrrMin === undefined || row.mrr_key >= mrrMin) &&
      words.every((word) => row.search_key.includes(word)),
  )
  const key = sorts[sort.replace('-', '')]!
  const way = sort.startsWith('-') ? -1 : 1
  return matching.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === null || y === null) return x === y ? way * compare(a.id, b.id) : x === null ? 1 : -1
    return way * (compare(x, y) || compare(a.id, b.id))
  })
}

const choices = (values: string[]) => fc.subarray(values, { minLength: 1, maxLength: 2 })
const term = fc.oneof(
  fc.constantFrom(...common, ...mid, ...rare),
  fc.constantFrom('n', 'q', 'z', 'or', 'zy', 'qu', '山', '.', '@', '1', '77', 'nordic fiber', 'quartz park', 'ORESUND', 'nothing at all'),
  fc.tuple(fc.constantFrom(...mid), fc.nat(3), fc.nat(3)).map(([word, from, length]) => word.slice(from, from + length + 1) || word),
)
const queries = fc.record(
  {
    search: term,
    sort: fc.constantFrom(...Object.keys(sorts).flatMap((name) => [name, `-${name}`])),
    status: choices(['active', 'inactive', 'suspended', 'deleted']),
    type: choices(['company', 'individual']),
    country: choices(['NO', 'SE', 'JP', 'IS']),
    risk: choices(['low', 'medium', 'high']),
    hideInactive: fc.constant(true),
    mrrMin: fc.constantFrom(0, 1, 2000, 3900, 100_000),
  },
  { requiredKeys: ['sort'] },
)
type Query = {
  sort: string
  search?: string
  status?: string[]
  type?: string[]
  country?: string[]
  risk?: string[]
  hideInactive?: true
  mrrMin?: number
}

for (const kind of kinds) {
  let server: TestServer
  let all: Stored[]
  before(async () => {
    server = await startServer({ kind, background: false, now: new Date('2026-11-05T00:00:00Z') })
    const { north, northReseller, south, operator } = server.partners
    all = Array.from({ length: rows }, (_, number) => rowOf([north, northReseller, south, operator], number + 1))
    for (let at = 0; at < rows; at += 500)
      await allTables(server.database)
        .insertInto('customers')
        .values(all.slice(at, at + 500))
        .execute()
    await adjustCounters(
      server.database.db,
      all.map((row) => [null, { ...row, revenue: 0, revenue_key: 0 }]),
    )
  })
  after(() => server?.stop())

  test(`LIST-3, LIST-4, LIST-5, LIST-7: any search, filter and order gives what a naive look at everything gives, page by page and from any row on (${kind}, SEED=${seed})`, async () => {
    const { people, partners } = server
    const callers = [
      { person: people.operatorAdmin, reachable: new Set(Object.values(partners)) },
      { person: people.northAdmin, reachable: new Set([partners.north, partners.northReseller]) },
      { person: people.southAdmin, reachable: new Set([partners.south]) },
    ]
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.constantFrom(...callers),
        fc.constantFrom(1, 7, 50, 200),
        fc.array(fc.double({ min: 0, max: 1.01, noNaN: true }), { minLength: 2, maxLength: 4 }),
        async (query: Query, { person, reachable }, limit, jumps) => {
          const expected = naive(all, reachable, query, server.clock().getTime()).map((row) => row.id)
          const found: string[] = []
          const call = async (more: object): Promise<Answer> => {
            const parts = Object.entries({ ...query, limit, ...more }).map(([name, value]) => [name, String(value)])
            const answer = await server.call(person, 'GET', `/v1/customers?${new URLSearchParams(parts)}`)
            assert.equal(answer.status, 200, JSON.stringify(server.log.filter((entry) => entry.event === 'failure')))
            return answer
          }
          let cursor: string | null = ''
          for (let page = 0; page < 4 && cursor !== null; page++) {
            const answer: Answer = await call({ count: 'exact', ...(cursor && { cursor }) })
            assert.deepEqual(answer.body.total, { count: expected.length, exact: true })
            found.push(...answer.body.data.map((row: { id: string }) => row.id))
            cursor = answer.body.nextCursor
          }
          assert.deepEqual(found, expected.slice(0, 4 * limit))
          assert.equal(cursor === null, expected.length <= 4 * limit)
          for (const jump of jumps) {
            const offset = Math.floor(expected.length * jump)
            const { body } = await call({ offset })
            const next = body.nextCursor && (await call({ cursor: body.nextCursor })).body
            const ids = [...body.data, ...(next?.data ?? [])].map((row: { id: string }) => row.id)
            assert.deepEqual(ids, expected.slice(offset, offset + 2 * limit), `from row ${offset} on`)
            assert.equal(body.nextCursor === null, expected.length <= offset + limit)
          }
        },
      ),
      { seed, numRuns: Number(process.env['RUNS'] ?? 200), endOnFailure: true },
    )
  })
}
