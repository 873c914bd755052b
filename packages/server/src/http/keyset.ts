import { sql, type SelectQueryBuilder } from 'kysely'
import * as z from 'zod'
import { cursorText, pageOf, readCursor } from './cursor.ts'

type Wanted<Key extends string> = {
  /** All that makes the list what it is: see readCursor. */
  list: unknown
  /** The columns it goes by; together they tell every row from every other. */
  by: readonly Key[]
  /** Whether it goes from the last to the first. */
  descending?: boolean
  limit: number
  cursor?: string | undefined
}

/** A page of a query in the order of text columns: the rows that come after the place the cursor names. */
export async function keysetPage<DB, TB extends keyof DB, Row extends Record<Key, string>, Key extends string, Item>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { list, by, descending = false, limit, cursor }: Wanted<Key>,
  present: (row: Row) => Item,
) {
  const place = z.array(cursorText).length(by.length)
  const after = await readCursor(cursor, list, place)
  const columns = by.map((column) => sql.ref<string>(column))
  const beyond = sql.raw(descending ? '<' : '>')
  const ordered = columns.reduce((sorted, column) => sorted.orderBy(column, descending ? 'desc' : 'asc'), query)
  const rows = await ordered
    .$if(after !== undefined, (from) => from.where(sql<boolean>`(${sql.join(columns)}) ${beyond} (${sql.join(after!)})`))
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, list, (row) => by.map((column) => row[column]), present)
}
