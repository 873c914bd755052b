import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { all, conditionsOf, searchOf, type Filter } from './filter.ts'

const cap = 1000

/** How many customers match: exactly, or up to a thousand. */
export async function countMatching(db: Db, principal: Principal, filter: Filter, how: 'capped' | 'exact', now: Date) {
  const { from, where } = customerSource(principal, filter.partner)
  const conditions = all([where, ...conditionsOf(filter, principal, now), ...searchOf(filter)])
  const limit = how === 'capped' ? sql`limit ${cap + 1}` : sql``
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select 1 from ${from} where ${conditions} ${limit}) m`.execute(db)
  const { count } = rows[0]!
  return how === 'capped' && count > cap ? { count: cap, exact: false } : { count, exact: true }
}

/** The ids of all customers that match. */
export async function customerIdsMatching(db: Db, principal: Principal, filter: Filter, now: Date) {
  const { from, where } = customerSource(principal, filter.partner)
  const conditions = all([where, ...conditionsOf(filter, principal, now), ...searchOf(filter)])
  const { rows } = await sql<{ id: string }>`select c.id from ${from} where ${conditions} order by c.id`.execute(db)
  return rows.map(row => row.id)
}
