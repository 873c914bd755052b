import type { Db } from '../db/database.ts'

/** Minor units of a partner's reporting currency that one minor unit of another is worth, by the latest rate of the day or before; 0 where none is known. */
export async function rateOf(db: Db, base: string, currency: string, now: Date): Promise<number> {
  if (base === currency) return 1
  const known = await db
    .selectFrom('exchange_rates')
    .select('rate')
    .where('base', '=', base)
    .where('currency', '=', currency)
    .where('day', '<=', now.toISOString().slice(0, 10))
    .orderBy('day', 'desc')
    .executeTakeFirst()
  return known ? Number(known.rate) : 0
}
