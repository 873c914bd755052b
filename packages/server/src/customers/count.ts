import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { all, conditionsOf, searchOf, type Filter } from './filter.ts'
import { amongOf, type Among } from './page.ts'
import { isCounted, sumsOf } from './sums.ts'

const cap = 1000

/** How many customers match: exactly, or up to a thousand. */
export async function countMatching(db: Db, principal: Principal, filter: Filter, how: 'capped' | 'exact', now: Date, among?: Among) {
  const others = amongOf(among)
  if (others.length === 0 && isCounted(principal, filter))
    return shown(
      (await sumsOf(db, principal, filter, now)).reduce((total, { customers }) => total + customers, 0),
      how,
    )
  const { from, where } = customerSource(principal, filter.partner)
  const conditions = all([where, ...conditionsOf(filter, principal, now), ...searchOf(filter), ...others])
  const limit = how === 'capped' ? sql`limit ${cap + 1}` : sql``
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from (select 1 from ${from} where ${conditions} ${limit}) m`.execute(db)
  return shown(rows[0]!.count, how)
}

const shown = (count: number, how: 'capped' | 'exact') =>
  how === 'capped' && count > cap ? { count: cap, exact: false } : { count, exact: true }
