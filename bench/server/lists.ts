// Lists, searches and totals of very many customers, at the HTTP edge of a real server, one call after the other.
import { sql } from 'kysely'
import { sortColumns } from '@clientele/contract'
import { startProcess, stopProcess } from '../../e2e/server-process.ts'
import { openPostgres } from '../../packages/server/src/adapters/postgres.ts'
import { sortOf } from '../../packages/server/src/customers/sort.ts'
import { allTables } from '../../packages/server/src/db/database.ts'
import { demoApiKey, demoPassword } from '../../packages/server/src/demo/demo.ts'
import { randomOf } from '../../packages/server/src/demo/random.ts'
import { writeCursor } from '../../packages/server/src/http/cursor.ts'
import { figureOf, interleaved, type Case } from '../figures.ts'
import { demoPrincipal } from './demo-principal.ts'

const rounds = 5
const filters = ['', '&type=company&status=active&hideInactive=true&sort=-mrr', '&country=NO&sort=-createdAt']
const sorts = [...sortColumns, 'services.port', 'services.certificate'].flatMap((name) => [name, `-${name}`])

type Edge = { call(path: string): Promise<number>; restricted(path: string): Promise<number>; stop(): Promise<void> }

export async function lists(million: string, tenThousand: string): Promise<Case[]> {
  const large = await edgeOf(million)
  const small = await edgeOf(tenThousand)
  try {
    const pages = { large: await pagePaths(million, 400_000), small: await pagePaths(tenThousand, 4_000) }
    const terms = { large: await termsOf(million), small: await termsOf(tenThousand) }
    const paths = (of: string[]) =>
      filters.flatMap((filter) => of.map((term) => `/v1/customers?search=${encodeURIComponent(term)}${filter}`))
    const each = async (edge: Edge, list: readonly string[]) => {
      const times: number[] = []
      for (const path of list) times.push(await edge.call(path))
      return times
    }
    const repeat = async (work: () => Promise<number>) => {
      const times: number[] = []
      for (let time = 0; time < 40; time++) times.push(await work())
      return p95(times)
    }
    for (const [edge, list] of [
      [large, pages.large],
      [small, pages.small],
    ] as const)
      await each(edge, list) // warm

    const growth = '10,000 customers'
    const paged = await interleaved(rounds, {
      ours: async () => p95(await each(large, pages.large)),
      [growth]: async () => p95(await each(small, pages.small)),
    })
    const worst: number[] = []
    const searched = await interleaved(rounds, {
      ours: async () => {
        const times = await each(large, paths(terms.large))
        worst.push(Math.max(...times))
        return p95(times)
      },
      [growth]: async () => p95(await each(small, paths(terms.small))),
    })
    const naive = await naively(million, terms.large)
    const alone = async (name: string, work: () => Promise<number>): Promise<Case> => {
      const values: number[] = []
      for (let round = 0; round < rounds; round++) values.push(await repeat(work))
      return { name, unit: 'ms, p95', ours: figureOf(values), peers: {}, ratio: {}, bar: '< 10 ms' }
    }
    return [
      {
        name: 'page of 50 by any column, first or deep, of a million',
        unit: 'ms, p95',
        ...paged,
        bar: '< 10 ms, and at most 2 times that of 10,000',
      },
      {
        name: 'search for any term of 1 to 12 letters, with filters or without, in a million',
        unit: 'ms, p95',
        ...searched,
        bar: '< 60 ms, and at most 2 times that of 10,000',
      },
      {
        name: 'the slowest of these searches',
        unit: 'ms',
        ours: figureOf(worst),
        peers: { 'slowest plain ILIKE': naive },
        ratio: { 'slowest plain ILIKE': figureOf(worst).median / naive.median },
        bar: 'at most 0.2 of it',
      },
      await alone('summary of a million', () => large.call('/v1/customer-summary')),
      await alone('capped count of a million, with its page', () => large.call('/v1/customers?count=capped')),
      await alone('page of a person with 1,000 links', () => large.restricted('/v1/customers?sort=-mrr')),
    ]
  } finally {
    await Promise.all([large.stop(), small.stop()])
  }
}

/** A server over HTTP, and how long its answers take to arrive whole. */
async function edgeOf(databaseUrl: string): Promise<Edge> {
  const server = await startProcess({ DATABASE_URL: databaseUrl, CALLS_PER_MINUTE: '1000000' })
  const timed = async (token: string, path: string) => {
    const before = performance.now()
    const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}: ${text}`)
    return performance.now() - before
  }
  const body = JSON.stringify({ email: 'tom@fjord.example', password: demoPassword })
  const session = await fetch(`${server.url}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { token } = (await session.json()) as { token: string }
  return {
    call: (path) => timed(demoApiKey, path),
    restricted: (path) => timed(token, path),
    stop: async () => void (await stopProcess(server)),
  }
}

/** For each order the first page, and one that begins far behind. */
async function pagePaths(databaseUrl: string, depth: number) {
  const database = openPostgres(databaseUrl, { statementTimeoutMs: 0 })
  const principal = await demoPrincipal(database.db)
  const paths: string[] = []
  for (const name of sorts) {
    const { key, descending, nullable } = sortOf(name, principal)
    const way = sql.raw(descending ? 'desc' : 'asc')
    const { rows } = await sql<{ key: string | number | null; id: string }>`
      select ${key} as key, c.id from customers c join partners p on p.id = c.partner_id where c.partner_id = any(${[...principal.partners]}::text[])
      order by ${nullable ? sql`${key} is null,` : sql``} ${key} ${way}, c.id ${way} offset ${depth} limit 1`.execute(allTables(database))
    const cursor = await writeCursor(['customers', name, {}], [rows[0]!.key, rows[0]!.id])
    paths.push(`/v1/customers?sort=${name}`, `/v1/customers?sort=${name}&cursor=${cursor}`)
  }
  await database.close()
  return paths
}

/** Parts of words that are there, 1 to 12 letters long, and pairs of letters that seldom meet. */
async function termsOf(databaseUrl: string) {
  const database = openPostgres(databaseUrl)
  const random = randomOf(1, 1)
  const { rows } = await sql<{ key: string }>`select search_key as key from customers order by md5(id) limit 500`.execute(
    allTables(database),
  )
  await database.close()
  const words = rows.flatMap(({ key }) => key.match(/\p{L}+/gu) ?? [])
  const part = (length: number) => {
    const long = words.filter((word) => word.length >= length)
    const word = random.pick(long)
    const start = random.int(0, word.length - length)
    return word.slice(start, start + length)
  }
  const parts = Array.from({ length: 12 }, (_, index) => Array.from({ length: 8 }, () => part(index + 1)))
  return [...parts.flat(), ...['qx', 'zj', 'wv', 'kq', 'xz', 'jp', 'bw', 'vk', 'hx', 'gq']]
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

const p95 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
