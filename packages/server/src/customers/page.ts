import { sql, type RawBuilder } from 'kysely'
import type { AnyGroup } from '@clientele/contract/permissions'
import type { Principal } from '../auth/principal.ts'
import { customerSource, reachablePartners } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { customerJson } from './columns.ts'
import { all, conditionsOf, narrows, searchOf, seemsCommon, textOf, type Filter } from './filter.ts'
import { inPartner, isBeyond, keyOf, liesIn, merged, type Part, type Stretch } from './order.ts'
import { sampleOf, type Sample } from './sample.ts'
import type { Place, Sort } from './sort.ts'
import { walk } from './walk.ts'

/** A row as it leaves the database: its place in the order, and itself as JSON. */
export type PageRow = { id: string; key: string | number | null; json: string }
export type Condition = RawBuilder<unknown>
/** Besides the filter: these customers alone, or all but those. */
export type Among = { customers?: readonly string[] | undefined; except?: readonly string[] | undefined }
/** What each row is written as, where it is not to be the contract's Customer. */
export type Written = (principal: Principal, group: RawBuilder<AnyGroup>) => RawBuilder<unknown>
/** What is asked: the rows of a list that come after a place. */
export type Question = {
  db: Db
  principal: Principal
  filter: Filter
  now: Date
  sort: Sort
  after: Place | undefined
  limit: number
  among?: Among
  as?: Written
}

/** The next rows of a list. */
export async function nextRows(question: Question): Promise<PageRow[]> {
  const { sort, after, limit } = question
  const rows = after?.[0] === null ? [] : await rowsOf(question, 'keyed', after, limit)
  if (!sort.nullable || rows.length === limit) return rows
  return [...rows, ...(await rowsOf(question, 'empty', after?.[0] === null ? after : undefined, limit - rows.length))]
}

/**
 * Without a filter the order itself gives the page. With one, what is common is soon met on a walk along the order, and what is
 * rare is soon fetched all together by an index of its own; a sample tells which.
 */
async function rowsOf(question: Question, part: Part, after: Place | undefined, limit: number): Promise<PageRow[]> {
  const { db, principal, filter, now, sort } = question
  const stretch: Stretch = { sort, part, after, limit }
  const conditions = [...conditionsOf(filter, principal, now), ...amongOf(question.among)]
  if (principal.linkedOnly) return read(question, stretch, linked(question, stretch, [...conditions, ...textOf(filter)]))
  if (question.among?.customers) return read(question, stretch, fetched(question, stretch, amongOf(question.among), conditions))
  if (!narrows(filter)) return read(question, stretch, straight(question, stretch, conditions))

  const rows: PageRow[] = []
  const walkOn = async (partners: ReadonlyMap<string, number>, window: number) => {
    const { rows: met, edge } = await walk(question, stretch, [...conditions, ...textOf(filter)], partners, window)
    rows.push(...met)
    if (edge) Object.assign(stretch, { after: edge, limit: limit - rows.length })
    return edge === undefined
  }
  if (seemsCommon(filter) && (await walkOn(evenly(reachablePartners(principal, filter.partner)), shortWalk))) return rows
  const sample = await sampleOf(db, principal, filter, now)
  for (let window = firstWindow(sample, limit); window < longestWalk; window *= 10) {
    if (await walkOn(sample.partners, window)) return rows
    // Matches crowd where we have not come yet. If they are not too many, fetching them all is the shorter way.
    if (toFetch(sample) < 20_000) break
  }
  const { first, then } = howToFetch(sample, filter, conditions)
  return [...rows, ...(await read(question, stretch, fetched(question, stretch, first, then)))]
}

/** The condition that a customer is among those named. */
export const amongOf = ({ customers, except = [] }: Among = {}): Condition[] => [
  ...(customers ? [sql`c.id = any(${customers}::text[])`] : []),
  ...(except.length > 0 ? [sql`c.id <> all(${except}::text[])`] : []),
]

/** What is found by the index of words and nothing else, and what is asked of it then. */
export function howToFetch(sample: Sample, filter: Filter, conditions: readonly Condition[]) {
  const rare = sample.words < 0.01
  const words = rare || sample.words <= sample.others ? searchOf(filter) : textOf(filter)
  return rare ? { first: words, then: conditions } : { first: [], then: [...conditions, ...words] }
}

const shortWalk = 300
const longestWalk = 1_000_000
// A row on a walk costs less than one that is fetched by its words: it comes in order, and needs no list of places.
const walksPerFetch = 2.5
const evenly = (partners: readonly string[]) => new Map(partners.map((id) => [id, 1 / partners.length]))

/** How far to walk for a full page, with room for bad luck; too far, where to fetch takes fewer steps. */
const firstWindow = (sample: Sample, limit: number) =>
  limit > walksPerFetch * sample.matching * toFetch(sample) ? longestWalk : Math.max(shortWalk, (2 * limit) / sample.matching)

/** About how many rows one looks at to fetch all that match, by the better of two indexes. */
const toFetch = ({ words, others, total }: Sample) => Math.min(words, others) * total

/** Ids and keys in order, partner by partner and then merged: each partner's index gives its own in order. */
const straight = ({ principal, filter }: Question, stretch: Stretch, conditions: readonly Condition[]) => sql`
  select c.* from partners p cross join lateral (
    select c.partner_id, c.id, ${keyOf(stretch)} as key, ${customerSource(principal).group} as grp from customers c
    where ${all([sql`c.partner_id = p.id`, ...conditions, ...liesIn(stretch)])} ${inPartner(stretch)} limit ${sql.lit(stretch.limit)}
  ) c where p.id = any(${reachablePartners(principal, filter.partner)}::text[]) ${merged(stretch)} limit ${sql.lit(stretch.limit)}`

/** Of those one is linked to: few enough to look at each. */
function linked({ principal, filter }: Question, stretch: Stretch, conditions: readonly Condition[]) {
  const { from, where, group } = customerSource(principal, filter.partner)
  return sql`
    select c.partner_id, c.id, ${keyOf(stretch)} as key, ${group} as grp from ${from} join partners p on p.id = c.partner_id
    where ${all([where, ...conditions, ...liesIn(stretch)])} ${merged(stretch)} limit ${sql.lit(stretch.limit)}`
}

/** Everything that matches, and of that the next rows. */
function fetched({ principal, filter }: Question, stretch: Stretch, first: readonly Condition[], conditions: readonly Condition[]) {
  const { sort, part, after, limit } = stretch
  const { where, group } = customerSource(principal, filter.partner)
  const kept = sort.nullable ? [sql`${sort.key} is ${part === 'empty' ? sql`null` : sql`not null`}`] : []
  return sql`
    select * from (
      with hits as materialized (select c.partner_id, c.id, ${keyOf(stretch)} as key, ${group} as grp from ${matchesOf(first)} join partners p on p.id = c.partner_id
        where ${all([where, ...conditions, ...kept])})
      select * from hits ${after ? sql`where ${isBeyond({ sort, part, after }, sql`key`, sql`id`)}` : sql``} ${merged(stretch)} limit ${sql.lit(limit)}) f`
}

/**
 * The customers that match these conditions, as `c`. They are found by their index and nothing else: the database would read another
 * index whole beside it, for it guesses that far fewer rows have all the words than do.
 */
export const matchesOf = (first: readonly Condition[]) =>
  first.length > 0 ? sql`(select * from customers c where ${all(first)} offset 0) c` : sql`customers c`

/** The rows of these places, in their order. */
async function read(question: Question, stretch: Stretch, places: RawBuilder<unknown>): Promise<PageRow[]> {
  const { db, principal, as: written = customerJson } = question
  const result = await sql<PageRow>`${isCommon(question) ? sql.raw('/* prepare */') : sql``}
    with places as (${places})
    select i.id, i.key, ${written(principal, sql`i.grp`)} as json
    from places i join customers c on c.partner_id = i.partner_id and c.id = i.id join partners p on p.id = c.partner_id
    ${merged(stretch, 'i.')} limit ${sql.lit(stretch.limit)}`.execute(db)
  return result.rows
}

/** The lists that are asked for all the time: nothing filtered, and the usual number of rows. Their plans are worth keeping. */
const isCommon = ({ filter, limit }: Question) => limit === 51 && Object.keys(filter).length === 0
