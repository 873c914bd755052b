import { RawJson, type HandlersOf } from '../http/context.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { Problem } from '../http/problem.ts'
import { countMatching } from './count.ts'
import { usesMoney } from './filter.ts'
import { rowsFrom } from './jump.ts'
import { requireMoney } from './money-shown.ts'
import { nextRows } from './page.ts'
import { placeOf, sortOf } from './sort.ts'

/** A page of customers, in any order, however deep: the cursor names the last row, so the next page begins behind it whatever came and went. An offset jumps. */
export const listCustomers: HandlersOf<'customers'>['list'] = async ({ input }, { db, principal, now }) => {
  const { limit, cursor, offset, sort: name, count, ...filter } = input
  if (cursor !== undefined && offset !== undefined)
    throw new Problem('invalid_input', { fields: [{ field: 'offset', message: 'Give a cursor or an offset, not both' }] })
  const list = ['customers', name, filter]
  const sort = sortOf(name, principal)
  const after = await readCursor(cursor, list, placeOf(sort))
  if (sort.money || usesMoney(filter)) await requireMoney(db, principal)
  const kind = /^-?services\.(.*)$/.exec(name)?.[1]
  if (kind && !(await db.selectFrom('service_kinds').select('kind').where('kind', '=', kind).executeTakeFirst()))
    throw new Problem('invalid_input', { fields: [{ field: 'sort', message: `There is no kind of service called ${kind}` }] })

  const question = { db, principal, filter, now, sort, after, limit: limit + 1 }
  const [rows, total] = await Promise.all([
    offset === undefined ? nextRows(question) : rowsFrom(offset, question),
    count === 'none' ? null : countMatching(db, principal, filter, count, now),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last ? await writeCursor(list, [last.key, last.id]) : null
  return new RawJson(
    `{"data":[${shown.map((row) => row.json).join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"total":${JSON.stringify(total)}}`,
  )
}
