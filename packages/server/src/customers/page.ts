import { sql, type RawBuilder } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { customerJson } from './columns.ts'
import { all, conditionsOf, searchOf, type Filter } from './filter.ts'
import type { Place, Sort } from './sort.ts'

/** A row as it leaves the database: its place in the order, and itself as JSON. */
export type PageRow = { id: string; key: string | number | null; json: string }
type Condition = RawBuilder<unknown>
type Question = { db: Db; principal: Principal; filter: Filter; now: Date; sort: Sort; after: Place | undefined; limit: number }
/** The rows that have a key are one part of the order, those without the other: empty values come last both ways. */
type Part = 'keyed' | 'empty'

const window = 4000

/** The next rows of a list. */
export async function nextRows(question: Question): Promise<PageRow[]> {
  const { sort, after, limit } = question
  const rows = after?.[0] === null ? [] : await rowsOf(question, 'keyed', after, limit)
  if (!sort.nullable || rows.length === limit) return rows
  return [...rows, ...(await rowsOf(question, 'empty', after?.[0] === null ? after : undefined, limit - rows.length))]
}

async function rowsOf(question: Question, part: Part, after: Place | undefined, limit: number): Promise<PageRow[]> {
  const { principal, filter, now } = question
  const conditions = conditionsOf(filter, principal, now)
  const search = searchOf(filter)
  if (principal.linkedOnly || search.length === 0) return read(question, limit, places(question, part, after, limit, [...conditions, ...search]))
  // Searched for, most terms are found right ahead in the order of the list; what is too rare for that, the index on terms finds.
  const ahead = await lookAhead(question, part, after, limit, [...conditions, ...search])
  return ahead ?? read(question, limit, found(question, part, after, limit, [...conditions, ...search]))
}

/** Ids and keys in order, partner by partner and then merged: each partner's index gives its own in order. */
function places({ principal, filter, sort }: Question, part: Part, after: Place | undefined, limit: number, conditions: readonly Condition[]) {
  const { from, where, group } = customerSource(principal, filter.partner)
  if (principal.linkedOnly)
    return sql`select c.partner_id, c.id, ${keyOf(sort, part)} as key, ${group} as grp from ${from} join partners p on p.id = c.partner_id
      where ${all([where, ...conditions, ...begin(sort, part, after)])} ${order(sort, part)} limit ${sql.lit(limit)}`
  const partners = (filter.partner ?? principal.partners).filter(id => principal.partners.includes(id))
  const ofPartner = sql`select c.partner_id, c.id, ${keyOf(sort, part)} as key, ${group} as grp from customers c
      where ${all([sql`c.partner_id = p.id`, ...conditions, ...begin(sort, part, after)])} ${sort.byPartner ? byId(sort) : order(sort, part)} limit ${sql.lit(limit)}`
  const relevant = sort.byPartner && after ? sql`and p.name_key ${sort.descending ? sql`<=` : sql`>=`} ${after[0]}` : sql``
  return sql`select c.* from partners p cross join lateral (${ofPartner}) c where p.id = any(${partners}::text[]) ${relevant}
      ${mergedOrder(sort)} limit ${sql.lit(limit)}`
}

/** The rows of these places, in their order. */
async function read(question: Question, limit: number, source: RawBuilder<unknown>): Promise<PageRow[]> {
  const { db, principal, sort } = question
  const result = await sql<PageRow>`${isCommon(question) ? sql.raw('/* prepare */') : sql``}
    with places as (${source})
    select i.id, i.key, ${customerJson(principal, sql`i.grp`)} as json
    from places i join customers c on c.partner_id = i.partner_id and c.id = i.id join partners p on p.id = c.partner_id
    ${orderOfPlaces(sort)} limit ${sql.lit(limit)}`.execute(db)
  return result.rows
}

/** The lists that are asked for all the time: nothing filtered, and the usual number of rows. Their plans are worth keeping. */
const isCommon = ({ filter, limit }: Question) => limit === 51 && Object.keys(filter).length === 0

/**
 * Looks through the next rows of the list, whatever they are, for those that match. Undefined when there are too few among them
 * and the list goes on behind them.
 */
async function lookAhead(question: Question, part: Part, after: Place | undefined, limit: number, conditions: readonly Condition[]): Promise<PageRow[] | undefined> {
  const { db, principal, sort } = question
  const seen = sql`
    with seen as materialized (${places(question, part, after, window, [])}),
    matching as (select i.partner_id, i.id, i.key, i.grp from seen i join customers c on c.partner_id = i.partner_id and c.id = i.id where ${all(conditions)}
      ${orderOfPlaces(sort)} limit ${limit})
    select i.id, i.key, ${customerJson(principal, sql`i.grp`)} as json, (select count(*) from seen) as seen
    from matching i join customers c on c.partner_id = i.partner_id and c.id = i.id join partners p on p.id = c.partner_id
    ${orderOfPlaces(sort)}`
  const { rows } = await sql<PageRow & { seen: number }>`${seen}`.execute(db)
  return rows.length === limit || (rows[0] && rows[0].seen < window) ? rows : undefined
}

/** Everything that matches, by whatever index is best, and of that the next rows. */
function found({ principal, filter, sort }: Question, part: Part, after: Place | undefined, limit: number, conditions: readonly Condition[]) {
  const { from, where, group } = customerSource(principal, filter.partner)
  return sql`
    select * from (
      with hits as materialized (select c.partner_id, c.id, ${keyOf(sort, part)} as key, ${group} as grp from ${from} join partners p on p.id = c.partner_id
        where ${all([where, ...conditions, ...(sort.nullable ? [sql`${sort.key} is ${part === 'empty' ? sql`null` : sql`not null`}`] : [])])})
      select * from hits ${after ? sql`where ${beyond(sort, part, after, sql`key`, sql`id`)}` : sql``} ${mergedOrder(sort)} limit ${limit}) f`
}

const keyOf = (sort: Sort, part: Part) => (part === 'empty' ? sql`null::${sql.raw(sort.type)}` : sort.key)

/** The part of the order, from the place on. */
const begin = (sort: Sort, part: Part, after: Place | undefined): Condition[] => [
  ...(sort.nullable ? [sql`${sort.key} is ${part === 'empty' ? sql`null` : sql`not null`}`] : []),
  ...(after ? [beyond(sort, part, after, sort.key, sql`c.id`)] : []),
]

function beyond(sort: Sort, part: Part, [key, id]: Place, keyRef: Condition, idRef: Condition) {
  const than = sort.descending ? sql`<` : sql`>`
  if (part === 'empty') return sql`${idRef} ${than} ${id}`
  return sql`(${keyRef}, ${idRef}) ${than} (${key}::${sql.raw(sort.type === 'text' ? 'text collate "C"' : sort.type)}, ${id})`
}

const orderOfPlaces = ({ descending }: Sort) => (descending ? sql`order by i.key desc, i.id desc` : sql`order by i.key, i.id`)
const byId = ({ descending }: Sort) => (descending ? sql`order by c.id desc` : sql`order by c.id`)
const order = (sort: Sort, part: Part) => (part === 'empty' ? byId(sort) : sort.descending ? sql`order by ${sort.key} desc, c.id desc` : sql`order by ${sort.key}, c.id`)
const mergedOrder = ({ descending }: Sort) => (descending ? sql`order by key desc, id desc` : sql`order by key, id`)
