import { sql, type RawBuilder } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { reachablePartners } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { all, conditionsOf, textOf, type Filter } from './filter.ts'

/** How customers are about divided, by a look at some pages of the table. Of a small table it is all of it, and exact. */
export type Sample = {
  /** About how many customers are in scope. */
  total: number
  /** Shares of them that have the words, that pass the other filters, and that do both. */
  words: number
  others: number
  matching: number
  /** The share that each partner has. */
  partners: ReadonlyMap<string, number>
}

const pages = 150
/** What makes a sample of `customers` in a query, and how many rows of the table each of the sample stands for. */
export const samplePages = sql`tablesample system (least(100, 100 * ${sql.lit(pages)} * 8192.0 / greatest(1, pg_relation_size('customers'))))`
export const sampleScale = sql`greatest(1, pg_relation_size('customers') / 8192.0 / ${sql.lit(pages)})::float8`

/** The database keeps no account of how words and filters go together, and guesses wildly; so we look. */
export async function sampleOf(db: Db, principal: Principal, filter: Filter, now: Date): Promise<Sample> {
  const reachable = reachablePartners(principal, filter.partner)
  const words = all(textOf(filter))
  const others = all(conditionsOf(filter, principal, now))
  const count = (condition: RawBuilder<unknown>) => sql`count(*) filter (where ${condition})`
  const { rows } = await sql<{ partner: string; seen: number; words: number; others: number; matching: number; scale: number }>`
    select c.partner_id as partner, count(*) as seen, ${count(words)} as words, ${count(others)} as others, ${count(sql`${words} and ${others}`)} as matching,
      ${sampleScale} as scale
    from customers c ${samplePages}
    where c.partner_id = any(${reachable}::text[]) group by c.partner_id`.execute(db)
  const seen = rows.reduce((sum, row) => sum + row.seen, 0)
  const share = (what: 'words' | 'others' | 'matching') => (seen === 0 ? 0 : rows.reduce((sum, row) => sum + row[what], 0) / seen)
  return {
    total: seen * (rows[0]?.scale ?? 1),
    words: share('words'),
    others: share('others'),
    matching: share('matching'),
    partners: new Map(reachable.map((id) => [id, (rows.find((row) => row.partner === id)?.seen ?? 0) / Math.max(seen, 1)])),
  }
}
