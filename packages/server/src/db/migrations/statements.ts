import { sql, type Kysely } from 'kysely'

/** Runs statements one by one; a line that ends in a semicolon ends one. */
export async function statements(db: Kysely<unknown>, text: string) {
  for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(db)
}
