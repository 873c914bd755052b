import type { CustomerFilter } from '@clientele/contract'
import { sql, type RawBuilder } from 'kysely'
import type * as z from 'zod'
import { groupsWith } from '../auth/scope.ts'
import type { Principal } from '../auth/principal.ts'
import { fold } from '../text/fold.ts'
import { gramsFor } from '../text/grams.ts'

export type Filter = z.output<typeof CustomerFilter>
type Condition = RawBuilder<unknown>

const inactiveAfterMs = 30 * 86_400_000

/** Conditions on `customers c` (and the link `l`, for those who see only what they are linked to) that a filter stands for, the search apart. */
export function conditionsOf(filter: Filter, principal: Principal, now: Date): Condition[] {
  const conditions: Condition[] = [statusOf(filter, principal)]
  const anyOf = (column: string, values: readonly string[] | undefined) =>
    values && conditions.push(sql`${sql.ref(column)} = any(${values}::text[])`)
  anyOf('c.type', filter.type)
  anyOf('c.role', filter.role)
  anyOf('c.country', filter.country)
  if (filter.risk)
    conditions.push(
      sql`(${sql.join(
        filter.risk.map((band) => bands[band]),
        sql` or `,
      )})`,
    )
  if (filter.mrrMin !== undefined) conditions.push(sql`c.mrr_key >= ${filter.mrrMin}::bigint`)
  if (filter.mrrMax !== undefined) conditions.push(sql`c.mrr_key <= ${filter.mrrMax}::bigint`)
  if (usesMoney(filter) && principal.linkedOnly) conditions.push(sql`l."group" = any(${groupsWith(principal, 'money:read')}::text[])`)
  if (filter.hideInactive) conditions.push(sql`c.active_key >= ${new Date(now.getTime() - inactiveAfterMs)}::timestamptz`)
  return conditions
}

const bands = {
  low: sql`c.risk_score < 34`,
  medium: sql`c.risk_score >= 34 and c.risk_score < 67`,
  high: sql`c.risk_score >= 67`,
}

/** Deleted customers are for those who asked for them and could restore them. */
function statusOf({ status }: Filter, principal: Principal): Condition {
  if (!status) return sql`c.status <> 'deleted'`
  const asked = sql`c.status = any(${status}::text[])`
  if (!status.includes('deleted')) return asked
  const restorers = groupsWith(principal, 'customers:delete')
  if (principal.linkedOnly) return sql`${asked} and (c.status <> 'deleted' or l."group" = any(${restorers}::text[]))`
  return restorers.includes(principal.group) ? asked : sql`${asked} and c.status <> 'deleted'`
}

/** Whether there are words to look for. */
export const isSearch = (filter: Filter) => wordsOf(filter).length > 0

/** Whether a filter leaves out more than deleted customers and those of other partners. */
export const narrows = ({ partner: _, search, ...others }: Filter) =>
  fold(search ?? '') !== '' || Object.values(others).some((value) => value !== undefined && value !== false)

/** Whether a filter compares amounts. */
export const usesMoney = ({ mrrMin, mrrMax }: Filter) => mrrMin !== undefined || mrrMax !== undefined

/** Conditions that a search stands for: every word of it is part of the row. The index finds by grams, the text decides. */
export function searchOf(filter: Filter): Condition[] {
  const grams = [...new Set(wordsOf(filter).flatMap(gramsFor))]
  return [...(grams.length > 0 ? [sql`c.grams @> ${grams}::smallint[]`] : []), ...textOf(filter)]
}

/** The same for rows that are looked at anyway. */
export const textOf = (filter: Filter): Condition[] => wordsOf(filter).map((word) => sql`strpos(c.search_key, ${word}) > 0`)

/** Whether what is looked for is likely to be met soon, before anything is known: no more than two characters of each word. */
export const seemsCommon = (filter: Filter) => wordsOf(filter).every((word) => word.length <= 2)

const wordsOf = ({ search }: Filter) => [
  ...new Set(
    fold(search ?? '')
      .split(' ')
      .filter(Boolean),
  ),
]

/** Conditions joined; true when there is none. */
export const all = (conditions: readonly Condition[]) => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `))
