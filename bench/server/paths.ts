// What is asked for: pages in every order, and searches for terms that are in the data.
import { sql } from 'kysely'
import { sortColumns } from '@clientele/contract'
import { openPostgres } from '../../packages/server/src/adapters/postgres.ts'
import { sortOf } from '../../packages/server/src/customers/sort.ts'
import { allTables } from '../../packages/server/src/db/database.ts'
import { randomOf } from '../../packages/server/src/demo/random.ts'
import { writeCursor } from '../../packages/server/src/http/cursor.ts'
import { demoPrincipal } from './demo-principal.ts'

const filters = ['', '&type=company&status=active&hideInactive=true&sort=-mrr', '&country=NO&sort=-createdAt']
const sorts = [...sortColumns, 'services.port', 'services.certificate'].flatMap((name) => [name, `-${name}`])

/** Every term, without a filter and with each. */
export const searchPaths = (terms: readonly string[]) =>
  filters.flatMap((filter) => terms.map((term) => `/v1/customers?search=${encodeURIComponent(term)}${filter}`))

/** For each order the first page, and one that begins far behind. */
export async function pagePaths(databaseUrl: string, depth: number) {
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

/** A jump into each of the lists, and what to ask for to know how long a list is. */
export const jumpsInto = (filter: string) => ({
  length: `/v1/customers?limit=1&count=exact${filter}`,
  lists: sorts.map((name) => (offset: number) => `/v1/customers?sort=${name}${filter}&offset=${offset}`),
})
/** The filters that lists usually have. */
export const usualFilters = ['&type=company&status=active&hideInactive=true', '&country=NO', '&status=active', '&risk=high']

/** Parts of words that are there, 1 to 12 letters long, and pairs of letters that seldom meet. */
export async function termsOf(databaseUrl: string) {
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
