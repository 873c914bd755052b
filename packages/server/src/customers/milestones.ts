import { sql, type RawBuilder } from 'kysely'
import { reachablePartners } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { recent } from '../recent.ts'
import { all } from './filter.ts'
import { endsOfIds, liesIn, withEmptyLast, type Bound, type Part, type Stretch } from './order.ts'
import type { Question } from './page.ts'
import { samplePages, sampleScale } from './sample.ts'
import type { Place, Sort } from './sort.ts'

// A list with milestones: places along its order that a sample gave, and how many rows lie between one and the next. A row is found
// by its position from the milestone before it. Counting is what takes time, so it is done no further than needed, in the index of
// the order alone, and remembered for as long as nothing in the list has changed.

type Condition = RawBuilder<unknown>
/** From one milestone to the next, and the number of rows in it where that was counted. */
export type Stage = Pick<Stretch, 'part' | 'kind'> & { after: Place | undefined; upTo: Place | undefined; rows: number | undefined }
export type Milestones = {
  stages: Stage[]
  /** About how many rows a stage has. */
  about: number
  /** How many rows there are, where that is known. */
  total: number | undefined
}

/** Every stage is looked up once for each partner. */
const stagesFor = (partners: number) => Math.max(20, Math.min(400, Math.round(3000 / Math.max(1, partners))))

/** Milestones of a list, nothing counted yet. */
export async function milestonesOf(
  { db, principal, filter, sort }: Question,
  conditions: readonly Condition[],
): Promise<Omit<Milestones, 'total'>> {
  const reachable = reachablePartners(principal, filter.partner)
  const { rows } = await sql<Sampled & { total: number }>`
    select key, id, alike > 2 as tied, total * ${sampleScale} as total from (
      select key, id, row_number() over (${withEmptyLast(sort)}) as number, count(*) over (partition by key) as alike, count(*) over () as total from (
        select ${sort.key} as key, c.id from customers c ${samplePages} join partners p on p.id = c.partner_id
        where ${all([sql`c.partner_id = any(${reachable}::text[])`, ...conditions])}
      ) s
    ) s where number % greatest(1, total / ${sql.lit(stagesFor(reachable.length))}) = 0 order by number`.execute(db)
  const keyed = rows.filter(({ key }) => key !== null)
  const stages = between('keyed', keyed, sort)
  if (sort.nullable) stages.push(...between('empty', rows.slice(keyed.length), sort))
  return { stages, about: (rows[0]?.total ?? 0) / stages.length }
}

type Sampled = { key: string | number | null; id: string; tied: boolean }

function between(part: Part, sampled: readonly Sampled[], sort: Sort): Stage[] {
  const [firstId, lastId] = endsOfIds(sort)
  const place = ({ key, id }: Sampled): Place => [key, id]
  return [undefined, ...sampled].flatMap((from, index): Stage[] => {
    const to = sampled[index]
    const stage = { part, after: from && place(from), upTo: to && place(to), rows: undefined }
    const isPlain = part === 'empty' || sort.byPartner || !(from?.tied || to?.tied)
    if (isPlain) return [stage]
    if (from && to && from.key === to.key) return [{ ...stage, kind: 'ofOneKey' }]
    return [
      ...(from ? [{ ...stage, kind: 'ofOneKey' as const, upTo: [from.key, lastId] as const }] : []),
      { ...stage, kind: 'betweenKeys' },
      ...(to ? [{ ...stage, kind: 'ofOneKey' as const, after: [to.key, firstId] as const }] : []),
    ]
  })
}

/** The stage that holds the row of a rank, and the row's rank in it. One goes from the nearer end, where both are known. */
export async function toMilestone(
  rank: number,
  { stages, about, total }: Milestones,
  question: Question,
  conditions: readonly Condition[],
) {
  const backwards = total !== undefined && rank > total / 2
  const way = backwards ? stages.toReversed() : stages
  let left = backwards ? total - 1 - rank : rank
  if (left < 0) return undefined
  for (const [index, stage] of way.entries()) {
    if (stage.rows === undefined) {
      const enough = Math.ceil((left / Math.max(about, 1)) * 1.05) + 3
      await countRows(
        way.slice(index, index + enough).filter(({ rows }) => rows === undefined),
        question,
        conditions,
      )
    }
    const rows = stage.rows ?? 0
    if (left < rows) return { stage, rest: backwards ? rows - 1 - left : left }
    left -= rows
  }
  return undefined
}

async function countRows(stages: readonly Stage[], { db, principal, filter, sort }: Question, conditions: readonly Condition[]) {
  const numbered = stages.map((stage, number) => ({ ...stage, number }))
  const alike = Map.groupBy(numbered, ({ part, kind, after, upTo }) => [part, kind, after !== undefined, upTo !== undefined].join())
  const counts = [...alike.values()].map((group) => {
    const { part, kind, after, upTo } = group[0]!
    const stretch = { sort, part, kind, after: after && bound('after', sort), upTo: upTo && bound('up_to', sort), limit: 0 }
    const ends = (end: 'after' | 'upTo') =>
      sql`${group.map((stage) => stage[end]?.[0] ?? null)}::${sql.raw(sort.type)}[], ${group.map((stage) => stage[end]?.[1] ?? null)}::text[]`
    return sql`
      select s.number, c.rows from unnest(${group.map(({ number }) => number)}::int[], ${ends('after')}, ${ends('upTo')}) s (number, after_key, after_id, up_to_key, up_to_id)
      cross join partners p cross join lateral (
        select count(*) as rows from customers c where ${all([sql`c.partner_id = p.id`, ...conditions, ...liesIn(stretch)])}
      ) c where p.id = any(${reachablePartners(principal, filter.partner)}::text[])`
  })
  const { rows } = await sql<{ number: number; rows: number }>`
    select number, sum(rows)::bigint as rows from (${sql.join(counts, sql` union all `)}) c group by number`.execute(db)
  for (const stage of stages) stage.rows = 0
  for (const { number, rows: count } of rows) stages[number]!.rows = count
}

const bound = (end: 'after' | 'up_to', { type }: Sort): Bound => [
  type === 'text' ? sql.raw(`s.${end}_key collate "C"`) : sql.raw(`s.${end}_key`),
  sql.raw(`s.${end}_id collate "C"`),
]

type Remembered = Milestones & { position: number }
const memories = new WeakMap<Db, ReturnType<typeof recent<Remembered>>>()
const listsRemembered = 100
/** With more events than that to look through, it is as quick to count anew. */
const manyEvents = 10_000

/**
 * The milestones of a list, if they still hold, else new ones. Every change of a customer is told by an event that its own transaction
 * writes: milestones hold while there is no later one from the partners of the list, numbered or not. Where one waits for its number,
 * new ones are not kept, for then the position alone would not say whether they know of it.
 */
export async function remembered(
  owner: Db,
  question: Question,
  conditions: readonly Condition[],
  make: () => Promise<Milestones>,
): Promise<Milestones> {
  const { db, principal, filter, sort } = question
  if (filter.hideInactive) return make() // another list a moment later
  const memory = memories.get(owner) ?? recent<Remembered>(listsRemembered)
  memories.set(owner, memory)
  const partners = reachablePartners(principal, filter.partner)
  const { sql: text, parameters } = sql`${sort.key} ${sql.lit(sort.descending)} ${all(conditions)}`.compile(db)
  const list = JSON.stringify([partners, text, parameters])
  const known = memory.get(list)
  const since = known?.position ?? null
  const ours = sql`partner_id = any(${partners}::text[]) and customer_id is not null`
  const { rows } = await sql<{ position: number; changed: boolean; waiting: boolean }>`
    select position, coalesce(horizon > ${since}::bigint or position - ${since}::bigint > ${manyEvents}::bigint or position < ${since}::bigint, true)
        or exists (select from events where position > ${since}::bigint and ${ours}) as changed,
      exists (select from events where position is null and ${ours}) as waiting
    from event_sequencer where id = 1`.execute(db)
  const { position, changed, waiting } = rows[0]!
  if (known && !changed && !waiting) return Object.assign(known, { position })
  const made = { ...(await make()), position }
  if (!waiting) memory.set(list, made)
  return made
}
