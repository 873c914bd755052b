import { sql, type RawBuilder } from 'kysely'
import { customerSource, reachablePartners } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { countMatching } from './count.ts'
import { isSearch, all, conditionsOf, narrows, textOf } from './filter.ts'
import { milestonesOf, remembered, toMilestone, type Milestones, type Stage } from './milestones.ts'
import { inPartner, keyOf, liesIn, merged, withEmptyLast } from './order.ts'
import { howToFetch, matchesOf, nextRows, type PageRow, type Question } from './page.ts'
import { sampleOf } from './sample.ts'
import type { Place } from './sort.ts'
import { isCounted } from './sums.ts'

type Ranked = { key: string | number | null; id: string }

/** So few rows are passed over one by one. */
const near = 500
/** Of so few that match, all are fetched and sorted. */
const few = 20_000

/**
 * The rows of a list from one of its positions on. Finding the row before and reading on behind it happen in one snapshot, so the
 * page is what one would have come to by paging, had nothing changed on the way.
 */
export async function rowsFrom(offset: number, question: Question): Promise<PageRow[]> {
  if (offset === 0) return nextRows(question)
  const snapshot = question.db.transaction().setIsolationLevel('repeatable read')
  return snapshot.execute(async (db) => {
    const inside = { ...question, db }
    const after = await placeOfRow(offset - 1, inside, question.db)
    return after ? nextRows({ ...inside, after }) : []
  })
}

/** The place of the row that so many others come before; undefined where the list is not so long. */
async function placeOfRow(rank: number, question: Question, memory: Db): Promise<Place | undefined> {
  const { db, principal, filter, now, sort } = question
  const conditions = conditionsOf(filter, principal, now)
  if (principal.linkedOnly)
    return amongAll(rank, question, customerSource(principal, filter.partner).from, [...conditions, ...textOf(filter)])
  if (isSearch(filter) || !sort.indexed) {
    const { first, then } = howToFetch(await sampleOf(db, principal, filter, now), filter, conditions)
    return amongAll(rank, question, matchesOf(first), then)
  }
  if (rank < near && !narrows(filter)) {
    const place = await within({ part: 'keyed', kind: undefined, after: undefined, upTo: undefined }, rank, question, conditions)
    if (place) return place
  }
  const milestones = await remembered(memory, question, conditions, async () => {
    const made: Milestones = { ...(await milestonesOf(question, conditions)), total: undefined }
    // How many there are costs nothing where counters know it. Else it is counted where the end is nearer than the beginning by more than that takes.
    const isWorthIt = isCounted(principal, filter) || (rank > 0.6 * roughly(made) && roughly(made) >= few)
    return isWorthIt ? { ...made, total: (await countMatching(db, principal, filter, 'exact', now)).count } : made
  })
  if (narrows(filter) && roughly(milestones) < few) return amongAll(rank, question, matchesOf([]), conditions)
  const found = await toMilestone(rank, milestones, question, conditions)
  return found && within(found.stage, found.rest, question, conditions)
}

const roughly = ({ total, about, stages }: Milestones) => total ?? about * stages.length

/** The row of a rank among all that match, where they are few or no index has their order. */
async function amongAll(
  rank: number,
  { db, principal, filter, sort }: Question,
  from: RawBuilder<unknown>,
  conditions: readonly RawBuilder<unknown>[],
) {
  const { where } = customerSource(principal, filter.partner)
  const { rows } = await sql<Ranked>`
    select key, id from (
      select ${sort.key} as key, c.id from ${from} join partners p on p.id = c.partner_id where ${all([where, ...conditions])}
    ) m ${withEmptyLast(sort)} offset ${rank} limit 1`.execute(db)
  return placeIn(rows)
}

/** The row of a rank within a stage. */
async function within(
  stage: Pick<Stage, 'part' | 'kind' | 'after' | 'upTo'>,
  rank: number,
  { db, principal, filter, sort }: Question,
  conditions: readonly RawBuilder<unknown>[],
) {
  const stretch = { ...stage, sort, limit: rank + 1 }
  const { rows } = await sql<Ranked>`
    select c.key, c.id from partners p cross join lateral (
      select c.id, ${keyOf(stretch)} as key from customers c
      where ${all([sql`c.partner_id = p.id`, ...conditions, ...liesIn(stretch)])} ${inPartner(stretch)} limit ${sql.lit(stretch.limit)}
    ) c where p.id = any(${reachablePartners(principal, filter.partner)}::text[]) ${merged(stretch, 'c.')} offset ${rank} limit 1`.execute(
    db,
  )
  return placeIn(rows)
}

const placeIn = ([row]: readonly Ranked[]): Place | undefined => row && [row.key, row.id]
