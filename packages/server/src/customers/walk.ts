import { sql } from 'kysely'
import type { AnyGroup } from '@clientele/contract/permissions'
import { customerJson } from './columns.ts'
import { all } from './filter.ts'
import { inPartner, keyOf, liesIn, merged, type Stretch } from './order.ts'
import type { Condition, PageRow, Question } from './page.ts'
import type { Place } from './sort.ts'

type Walked = {
  /** The rows that match, as far as we came. */
  rows: PageRow[]
  /** Where we stopped; undefined when the page is full or the list at its end. */
  edge: Place | undefined
}
type Step = PageRow & { hit: boolean; edge: boolean }

/**
 * Walks along the order and picks out what matches. Each partner's index gives its customers in order, and of each we look at
 * as many as its part of `window` is; where we stop looking in one of them, the rows of all are complete no further than that.
 */
export async function walk(
  { db, principal, as: written = customerJson }: Pick<Question, 'db' | 'principal' | 'as'>,
  stretch: Stretch,
  conditions: readonly Condition[],
  partners: ReadonlyMap<string, number>,
  window: number,
): Promise<Walked> {
  if (partners.size === 0) return { rows: [], edge: undefined }
  const { limit } = stretch
  const arms = [...Map.groupBy(partners.keys(), (id) => roundUp(window * 1.3 * (partners.get(id) ?? 0) + limit))]
  const steps = arms.map(
    ([looks, ids]) => sql`
      select s.* from partners p cross join lateral (
        select *, number = ${sql.lit(looks)} as edge from (
          select *, row_number() over () as number from (
            select c.partner_id, c.id, ${keyOf(stretch)} as key, (${all(conditions)}) is true as hit
            from customers c where ${all([sql`c.partner_id = p.id`, ...liesIn(stretch)])} ${inPartner(stretch)} limit ${sql.lit(looks)}
          ) c
        ) c where hit or number = ${sql.lit(looks)} limit ${sql.lit(limit)}
      ) s where p.id = any(${ids}::text[])`,
  )
  const group = sql<AnyGroup>`${principal.group}::text`
  const { rows } = await sql<Step>`
    with steps as (select * from (${sql.join(steps, sql` union all `)}) s ${merged(stretch)} limit ${sql.lit(limit + partners.size)})
    select s.id, s.key, s.hit, s.edge, case when s.hit then ${written(principal, group)} end as json
    from steps s join customers c on c.partner_id = s.partner_id and c.id = s.id join partners p on p.id = s.partner_id
    ${merged(stretch, 's.')}`.execute(db)
  const stop = rows.findIndex((row) => row.edge)
  const found = (stop < 0 ? rows : rows.slice(0, stop + 1)).filter((row) => row.hit).slice(0, limit)
  const edge = rows[stop]
  return { rows: found, edge: edge && found.length < limit ? [edge.key, edge.id] : undefined }
}

/** To a power of two: partners that are about as large share one query. */
const roundUp = (looks: number) => 2 ** Math.ceil(Math.log2(looks))
