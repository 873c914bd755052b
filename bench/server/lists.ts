// Lists, searches and totals of very many customers, at the HTTP edge of a real server, one call after the other.
import { sql } from 'kysely'
import { openPostgres } from '../../packages/server/src/adapters/postgres.ts'
import { allTables } from '../../packages/server/src/db/database.ts'
import { figureOf, interleaved, median, p95, type Case } from '../figures.ts'
import { demoPrincipal } from './demo-principal.ts'
import { edgeOf, type Edge } from './edge.ts'
import { jumps } from './jumps.ts'
import { pagePaths, searchPaths, termsOf } from './paths.ts'

const rounds = 5
const small = '10,000 customers'

export async function lists(millionUrl: string, tenThousandUrl: string): Promise<Case[]> {
  const [million, tenThousand] = [await edgeOf(millionUrl), await edgeOf(tenThousandUrl)]
  const alone = (name: string, call: () => Promise<number>) => repeated(`${name}, of a million`, call)
  try {
    return [
      ...(await jumps(millionUrl)),
      ...(await growing(
        'page of 50 by any column, first or deep',
        '< 10 ms',
        [million, await pagePaths(millionUrl, 400_000)],
        [tenThousand, await pagePaths(tenThousandUrl, 4_000)],
      )),
      ...(await searches(millionUrl, million, tenThousandUrl, tenThousand)),
      await alone('summary', () => million.call('/v1/customer-summary')),
      await alone('capped count with its page', () => million.call('/v1/customers?count=capped')),
      await alone('page of a person with 1,000 links', () => million.restricted('/v1/customers?sort=-mrr')),
    ]
  } finally {
    await Promise.all([million.stop(), tenThousand.stop()])
  }
}

type Work = readonly [edge: Edge, paths: readonly string[]]

/** How long nearly all calls take at most among a million, and how the usual one grows from ten thousand on. */
async function growing(name: string, bar: string, million: Work, tenThousand: Work, slowest: number[] = []): Promise<Case[]> {
  for (const work of [million, tenThousand]) await timesOf(work)
  const nearlyAll: number[] = []
  const usual = await interleaved(rounds, {
    ours: async () => {
      const times = await timesOf(million)
      nearlyAll.push(p95(times))
      slowest.push(Math.max(...times))
      return median(times)
    },
    [small]: async () => median(await timesOf(tenThousand)),
  })
  return [
    { name: `${name}, of a million`, unit: 'ms, p95', ours: figureOf(nearlyAll), peers: {}, ratio: {}, bar },
    { name: `${name}, from ten thousand to a million`, unit: 'ms, median', ...usual, bar: 'at most 2 times' },
  ]
}

async function searches(millionUrl: string, million: Edge, tenThousandUrl: string, tenThousand: Edge): Promise<Case[]> {
  const terms = await termsOf(millionUrl)
  const slowest: number[] = []
  const works = [
    [million, searchPaths(terms)],
    [tenThousand, searchPaths(await termsOf(tenThousandUrl))],
  ] as const
  const cases = await growing('search for any term of 1 to 12 letters, with filters or without', '< 60 ms', ...works, slowest)
  const naive = await naively(millionUrl, terms)
  const peer = 'slowest plain ILIKE'
  const worst = { ours: figureOf(slowest), peers: { [peer]: naive }, ratio: { [peer]: figureOf(slowest).median / naive.median } }
  return [...cases, { name: 'the slowest of these searches', unit: 'ms', ...worst, bar: 'at most 0.2 of it' }]
}

async function repeated(name: string, call: () => Promise<number>): Promise<Case> {
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const times: number[] = []
    for (let time = 0; time < 40; time++) times.push(await call())
    values.push(p95(times))
  }
  return { name, unit: 'ms, p95', ours: figureOf(values), peers: {}, ratio: {}, bar: '< 10 ms' }
}

async function timesOf([edge, paths]: Work) {
  const times: number[] = []
  for (const path of paths) times.push(await edge.call(path))
  return times
}

/** What one would write first. A few terms only: it takes about a second for each that is rare. */
async function naively(databaseUrl: string, terms: readonly string[]) {
  const database = openPostgres(databaseUrl, { statementTimeoutMs: 0 })
  const { partners } = await demoPrincipal(database.db)
  const slowest: number[] = []
  for (let round = 0; round < rounds; round++) {
    let most = 0
    for (const term of terms.filter((_, index) => index % 18 === 17)) {
      const before = performance.now()
      await sql`
        select * from customers where partner_id = any(${[...partners]}::text[]) and status <> 'deleted' and search_key ilike ${`%${term}%`} order by name_key, id limit 50`.execute(
        allTables(database),
      )
      most = Math.max(most, performance.now() - before)
    }
    slowest.push(most)
  }
  await database.close()
  return figureOf(slowest)
}
