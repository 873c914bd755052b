import { sql, type RawBuilder } from 'kysely'
import type { Place, Sort } from './sort.ts'

type Sql = RawBuilder<unknown>
/** The rows that have a key are one part of the order, those without the other: empty values come last both ways. */
export type Part = 'keyed' | 'empty'
/** A place as a value, or as columns of the query that hold one. */
export type Bound = Place | readonly [key: Sql, id: Sql]
/**
 * A stretch of the order: of one part, behind a place and up to another where there is one, so many rows. A scan of an index that
 * compares key and id together sees where to begin, but runs on to the end of the last key; so there are also stretches of one key,
 * and of the keys between two.
 */
export type Stretch = {
  sort: Sort
  part: Part
  kind?: 'ofOneKey' | 'betweenKeys' | undefined
  after: Bound | undefined
  upTo?: Bound | undefined
  limit: number
}

/** The key of a row of `customers c` (and its partner `p`). */
export const keyOf = ({ sort, part }: Stretch): Sql => (part === 'empty' ? sql`null::${sql.raw(sort.type)}` : sort.key)

/** Conditions that rows of one partner `p` lie in the stretch; an index on (partner, key, id) can begin and end there. */
export function liesIn({ sort, part, kind, after, upTo }: Stretch): Sql[] {
  const kept = sort.nullable ? [sql`${sort.key} is ${part === 'empty' ? sql`null` : sql`not null`}`] : []
  const { beyond, notBeyond, before } = signsOf(sort)
  const conditions: Sql[] = []
  if (kind === 'betweenKeys') {
    if (after) conditions.push(sql`${sort.key} ${beyond} ${typed(sort, after[0])}`)
    if (upTo) conditions.push(sql`${sort.key} ${before} ${typed(sort, upTo[0])}`)
  } else if (kind === 'ofOneKey') {
    if (after) conditions.push(sql`${sort.key} = ${typed(sort, after[0])}`, sql`c.id ${beyond} ${after[1]}`)
    if (upTo) conditions.push(sql`c.id ${notBeyond} ${upTo[1]}`)
  } else if (sort.byPartner) {
    if (after) conditions.push(...inPartnersFrom(sort, after))
    if (upTo) conditions.push(...inPartnersTo(sort, upTo))
  } else {
    if (after) conditions.push(compared(sort, part, beyond, after, sort.key, sql`c.id`))
    if (upTo) conditions.push(compared(sort, part, notBeyond, upTo, sort.key, sql`c.id`))
  }
  return [...kept, ...conditions]
}

/** All customers of a partner have one key: in the partner of the place one goes on behind it, in those that come later one begins anew. */
function inPartnersFrom(sort: Sort, [key, id]: Bound) {
  const { beyond } = signsOf(sort)
  return [sql`p.name_key ${beyond}= ${key}`, sql`c.id ${beyond} case when p.name_key = ${key} then ${id} else ${endsOfIds(sort)[0]} end`]
}
/** And in those that come before the place one goes to the end. */
function inPartnersTo(sort: Sort, [key, id]: Bound) {
  const { notBeyond } = signsOf(sort)
  return [
    sql`p.name_key ${notBeyond} ${key}`,
    sql`c.id ${notBeyond} case when p.name_key = ${key} then ${id} else ${endsOfIds(sort)[1]} end`,
  ]
}

/** What comes before all ids in this order, and what behind them. */
export const endsOfIds = ({ descending }: Sort) => (descending ? (['~', ''] as const) : (['', '~'] as const))

/** Whether a key and an id come behind the place. */
export const isBeyond = ({ sort, part, after }: { sort: Sort; part: Part; after: Bound }, key: Sql, id: Sql) =>
  compared(sort, part, signsOf(sort).beyond, after, key, id)

function compared(sort: Sort, part: Part, sign: Sql, place: Bound, key: Sql, id: Sql) {
  if (part === 'empty') return sql`${id} ${sign} ${place[1]}`
  return sql`(${key}, ${id}) ${sign} (${typed(sort, place[0])}, ${place[1]})`
}
const typed = ({ type }: Sort, key: Bound[0]) => sql`${key}::${sql.raw(type === 'text' ? 'text collate "C"' : type)}`
const signsOf = ({ descending }: Sort) =>
  descending ? { beyond: sql`<`, notBeyond: sql`>=`, before: sql`>` } : { beyond: sql`>`, notBeyond: sql`<=`, before: sql`<` }

/** The order of rows of `customers c` of one partner. */
export function inPartner({ sort, part }: Stretch) {
  const way = wayOf(sort)
  return part === 'empty' || sort.byPartner ? sql`order by c.id ${way}` : sql`order by ${sort.key} ${way}, c.id ${way}`
}
/** The order of rows that carry their key. */
export const merged = ({ sort }: Stretch, of = '') => sql.raw(`order by ${of}key ${way(sort)}, ${of}id ${way(sort)}`)
/** The order of both parts. */
export const withEmptyLast = (sort: Sort) => sql.raw(`order by key is null, key ${way(sort)}, id ${way(sort)}`)
const way = ({ descending }: Sort) => (descending ? 'desc' : 'asc')
const wayOf = (sort: Sort) => sql.raw(way(sort))
