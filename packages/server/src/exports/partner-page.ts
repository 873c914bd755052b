import { sql } from 'kysely'
import { customerSource } from '../auth/scope.ts'
import { all, conditionsOf } from '../customers/filter.ts'
import { inPartner, keyOf, liesIn } from '../customers/order.ts'
import { amongOf, type Question, type Written } from '../customers/page.ts'
import type { Place } from '../customers/sort.ts'
import type { Page } from './rows.ts'

type Found = { text: string | null; rows: number; key: string | number; id: string }

/**
 * The next customers of one partner that nothing narrows down, written one behind the other: the database reads them off its index and gives
 * one text, which takes a third of the time of a list that is merged, sorted and handed over row by row.
 */
export async function partnerPage(
  question: Question,
  partner: string,
  write: Written,
  between: string,
): Promise<Page & { last: Place | undefined }> {
  const { db, principal, filter, now, sort, after, limit, among } = question
  const stretch = { sort, part: 'keyed', after, limit } as const
  const { where, group } = customerSource(principal, [partner])
  const conditions = [where, ...conditionsOf(filter, principal, now), ...amongOf(among), ...liesIn(stretch)]
  const { rows } = await sql<Found>`
    select string_agg(line, ${sql.lit(between)}) as text, count(*)::int as rows, (array_agg(key))[count(*)] as key, (array_agg(id))[count(*)] as id from (
      select c.id, ${keyOf(stretch)} as key, ${write(principal, group)} as line
      from customers c join partners p on p.id = c.partner_id
      where ${all([sql`c.partner_id = ${partner}`, ...conditions])} ${inPartner(stretch)} limit ${sql.lit(limit)}
    ) r`.execute(db)
  const { text, rows: count, key, id } = rows[0]!
  return { text: text ?? '', rows: count, last: count === 0 ? undefined : [key, id] }
}
