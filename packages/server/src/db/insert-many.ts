import { sql, type Kysely } from 'kysely'

/**
 * Writes rows that all have the same columns. What a column of JSON is to hold is given as it is, not as text. Many go to the database as
 * one text, which takes a quarter to a third less time than their values one by one; one alone is faster by its values.
 */
export async function insertMany<Tables, T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly { readonly [K in keyof Tables[T]]?: unknown }[],
): Promise<void> {
  if (rows.length === 0) return
  if (rows.length === 1)
    return void (await db
      .insertInto(table)
      .values(rows[0] as never)
      .execute())
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(name)))
  const name = sql.table(table)
  await sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  )
}
