import type { Export } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import type { Filter } from '../customers/filter.ts'
import type { ExportsTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { Change } from '../record.ts'

export type ExportRow = Selectable<ExportsTable>
/** What an export is about. */
export type Selected = { filter?: Filter; customers?: readonly string[]; except?: readonly string[] }

/** A run that was not heard of for so long has died with its process. */
const silentMs = 30_000
/** How long an export can be fetched. */
export const lastsMs = 24 * 3_600_000

/** Where an export is. */
export const statusOf = ({ status, beat_at }: ExportRow, now: Date) =>
  status === 'running' && beat_at !== null && Date.parse(beat_at) + silentMs < now.getTime() ? 'failed' : status

export const presentExport = (row: ExportRow, now: Date): z.output<typeof Export> => ({
  id: row.id,
  format: row.format,
  columns: row.columns,
  status: statusOf(row, now),
  total: row.total,
  rows: row.rows,
  bytes: row.bytes,
  createdAt: toMillis(row.created_at),
  finishedAt: row.finished_at && toMillis(row.finished_at),
  expiresAt: toMillis(row.expires_at),
})

/** The exports of the caller that have not expired: nobody sees another's. */
export const exportsOf = ({ db, principal, now }: Pick<Context, 'db' | 'principal' | 'now'>) =>
  db
    .selectFrom('exports')
    .selectAll()
    .where('partner_id', '=', principal.partner.id)
    .where('owner_id', '=', principal.id)
    .where('expires_at', '>', now.toISOString())

export async function exportInPath(ctx: Context, id: string, options: { forUpdate?: boolean } = {}): Promise<ExportRow> {
  const query = exportsOf(ctx).where('id', '=', id)
  const row = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no export of yours with this id.')
  return row
}

/** A problem where an export was called off: it is not to be fetched any more. */
export function requireLiving(row: ExportRow) {
  if (row.status === 'cancelled') throw new Problem('export_conflict', 'It was cancelled.')
}

/** Tells the owner, and nobody else, that something of an export changed. */
export const exportEvent = (row: Pick<ExportRow, 'id' | 'partner_id' | 'owner_id'>): Pick<Change, 'partnerId' | 'event'> => ({
  partnerId: row.partner_id,
  event: { type: 'export.changed', permission: 'customers:export', subjectId: row.id, ownerId: row.owner_id },
})
