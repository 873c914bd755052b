import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Ports } from '../ports.ts'
import { recent } from '../recent.ts'

// A page whose token has ended must still be able to read that it has: so an origin outlives the tokens that named it.
const keptForMs = 30 * 24 * 3_600_000
const renewedAfterMs = 24 * 3_600_000
const rememberedForMs = 60_000

/** Notes the origins that a widget session names. Those noted lately are left as they are, so that many sessions at once do not wait for each other. */
export async function noteOrigins(db: Db, origins: readonly string[], now: Date) {
  for (const origin of [...origins].sort())
    await sql`
      insert into widget_origins (origin, named_at)
      select ${origin}, ${now}::timestamptz
      where not exists (select 1 from widget_origins where origin = ${origin} and named_at > ${new Date(now.getTime() - renewedAfterMs)}::timestamptz)
      on conflict (origin) do update set named_at = excluded.named_at`.execute(db)
}

/** Whether an origin was named of late. Only a yes is remembered: a page may come right after its first token, and to another replica. */
export function widgetOrigins({ database, clock }: Pick<Ports, 'database' | 'clock'>) {
  const named = recent<number>(1000)
  return async (origin: string) => {
    const now = clock().getTime()
    if (now < (named.get(origin) ?? 0)) return true
    const row = await database.db
      .selectFrom('widget_origins')
      .select('origin')
      .where('origin', '=', origin)
      .where('named_at', '>', new Date(now - keptForMs).toISOString())
      .executeTakeFirst()
    if (row) named.set(origin, now + rememberedForMs)
    return row !== undefined
  }
}
