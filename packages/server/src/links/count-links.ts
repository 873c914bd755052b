import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Keeps the number of links of each person true, in the transaction that changes them; whoever is named twice has changed by two. */
export async function countLinks(db: Db, partnerId: string, userIds: readonly string[], by: 1 | -1) {
  if (userIds.length === 0) return
  const people = [...new Set(userIds)]
  if (people.length > 1) await holdInOrder(db, partnerId, people)
  await sql`
    update partner_users set links_count = links_count + changed.links * ${by}
    from (select id, count(*)::int as links from unnest(${[...userIds]}::text[]) as id group by id) changed
    where partner_users.partner_id = ${partnerId} and partner_users.id = changed.id`.execute(db)
}

/** One update of many rows takes them in any order; two such would wait in a circle. */
const holdInOrder = (db: Db, partnerId: string, people: readonly string[]) =>
  db
    .selectFrom('partner_users')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('id', 'in', people)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
