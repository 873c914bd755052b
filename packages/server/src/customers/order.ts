import { sql, type RawBuilder } from 'kysely'
import type { Place, Sort } from './sort.ts'

type Sql = RawBuilder<unknown>
/** The rows that have a key are one part of the order, those without the other: empty values come last both ways. */
export type Part = 'keyed' | 'empty'
/** A stretch of the order: of one part, behind a place where there is one, so many rows. */
export type Stretch = { sort: Sort; part: Part; after: Place | undefined; limit: number }

/** The key of a row of `customers c` (and its partner `p`). */
export const keyOf = ({ sort, part }: Stretch): Sql => (part === 'empty' ? sql`null::${sql.raw(sort.type)}` : sort.key)

/** Conditions that rows of one partner `p` lie in the stretch; an index on (partner, key, id) can begin there. */
export function liesIn({ sort, part, after }: Stretch): Sql[] {
  const kept = sort.nullable ? [sql`${sort.key} is ${part === 'empty' ? sql`null` : sql`not null`}`] : []
  if (!after) return kept
  if (sort.byPartner)
    return [sql`p.name_key ${sort.descending ? sql`<=` : sql`>=`} ${after[0]}`, sql`c.id ${beyondSign(sort)} ${startIn(sort, after)}`]
  return [...kept, isBeyond({ sort, part, after }, sort.key, sql`c.id`)]
}

/** All customers of a partner have one key: in the partner of the place one goes on behind it, in those that come later one begins anew. */
const startIn = ({ descending }: Sort, [key, id]: Place) => sql`case when p.name_key = ${key} then ${id} else ${descending ? '~' : ''} end`

/** Whether a key and an id come behind the place. */
export function isBeyond({ sort, part, after }: { sort: Sort; part: Part; after: Place }, key: Sql, id: Sql) {
  if (part === 'empty') return sql`${id} ${beyondSign(sort)} ${after[1]}`
  return sql`(${key}, ${id}) ${beyondSign(sort)} (${after[0]}::${sql.raw(sort.type === 'text' ? 'text collate "C"' : sort.type)}, ${after[1]})`
}
const beyondSign = ({ descending }: Sort) => (descending ? sql`<` : sql`>`)

/** The order of rows of `customers c` of one partner. */
export function inPartner({ sort, part }: Stretch) {
  const way = wayOf(sort)
  return part === 'empty' || sort.byPartner ? sql`order by c.id ${way}` : sql`order by ${sort.key} ${way}, c.id ${way}`
}
/** The order of rows that carry their key. */
export const merged = ({ sort }: Stretch, of = '') => sql.raw(`order by ${of}key ${way(sort)}, ${of}id ${way(sort)}`)
const way = ({ descending }: Sort) => (descending ? 'desc' : 'asc')
const wayOf = (sort: Sort) => sql.raw(way(sort))
