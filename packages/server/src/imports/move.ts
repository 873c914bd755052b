import type { Updateable } from 'kysely'
import type { ImportsTable } from '../db/import-tables.ts'
import type { Context } from '../http/context.ts'
import { actorOf, record, type Change } from '../record.ts'
import { importEvent, presentImport, type ImportsRow } from './row.ts'

/** Writes what somebody changed about an import, and tells of it. */
export async function move(
  ctx: Context,
  row: ImportsRow,
  set: Updateable<ImportsTable>,
  { changed = ['status'], activity }: Pick<Change, 'changed' | 'activity'> = {},
) {
  const moved = await ctx.db
    .updateTable('imports')
    .set(set)
    .where('partner_id', '=', row.partner_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await record(ctx.db, {
    ...importEvent(row),
    actor: actorOf(ctx.principal),
    at: ctx.now,
    requestId: ctx.requestId,
    changed,
    ...(activity && { activity }),
  })
  return presentImport(moved)
}
