import type { Import } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import type { Db } from '../db/database.ts'
import type { ImportsTable } from '../db/import-tables.ts'
import { toMillis } from '../db/types.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { Change } from '../record.ts'
import { forgetFile } from './staged-file.ts'

export type ImportsRow = Selectable<ImportsTable>

/** How long a file and what was read from it are kept. */
export const lastsMs = 7 * 24 * 3_600_000

export const presentImport = (row: ImportsRow): z.output<typeof Import> => ({
  id: row.id,
  fileName: row.file_name,
  bytes: row.bytes,
  status: row.status,
  problem: row.problem,
  format: row.format,
  encoding: row.encoding,
  separator: row.separator,
  header: row.header ?? true,
  columns: row.columns,
  duplicates: row.duplicates,
  defaultCountry: row.default_country,
  partnerId: row.target_partner_id,
  rows: row.rows,
  checked: row.checked,
  invalid: row.invalid,
  duplicated: row.duplicated,
  leftOut: row.left_out,
  processed: row.created + row.updated + row.skipped + row.rejected,
  created: row.created,
  updated: row.updated,
  skipped: row.skipped,
  rejected: row.rejected,
  createdAt: toMillis(row.created_at),
  startedAt: row.started_at && toMillis(row.started_at),
  finishedAt: row.finished_at && toMillis(row.finished_at),
  expiresAt: toMillis(row.expires_at),
})

/** The imports of the caller that have not expired: nobody sees another's. */
export const importsOf = ({ db, principal, now }: Pick<Context, 'db' | 'principal' | 'now'>) =>
  db
    .selectFrom('imports')
    .selectAll()
    .where('partner_id', '=', principal.partner.id)
    .where('owner_id', '=', principal.id)
    .where('expires_at', '>', now.toISOString())

export async function importInPath(ctx: Context, id: string, options: { forUpdate?: boolean } = {}): Promise<ImportsRow> {
  const query = importsOf(ctx).where('id', '=', id)
  const row = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no import of yours with this id.')
  return row
}

/** A problem unless the import is in one of these states. */
export function requireStatus({ status }: ImportsRow, ...allowed: string[]) {
  if (!allowed.includes(status)) throw new Problem('import_conflict', `It is ${status}; this takes one that is ${allowed.join(' or ')}.`)
}

/** Tells the owner, and nobody else, that something of an import changed. */
export const importEvent = (row: Pick<ImportsRow, 'id' | 'partner_id' | 'owner_id'>): Pick<Change, 'partnerId' | 'event'> => ({
  partnerId: row.partner_id,
  event: { type: 'import.changed', permission: 'customers:import', subjectId: row.id, ownerId: row.owner_id },
})

/** Forgets the file, and of what was read from it all but the rows that were rejected. */
export async function forgetContents(db: Db, { partner_id, id }: ImportsRow) {
  await forgetFile(db, id)
  await db.deleteFrom('import_keys').where('import_id', '=', id).execute()
  await db
    .deleteFrom('import_rows')
    .where('partner_id', '=', partner_id)
    .where('import_id', '=', id)
    .where('rejected', '=', false)
    .execute()
  await db
    .deleteFrom('import_blocks')
    .where('partner_id', '=', partner_id)
    .where('import_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_rows as r')
            .select('r.row')
            .whereRef('r.partner_id', '=', 'import_blocks.partner_id')
            .whereRef('r.import_id', '=', 'import_blocks.import_id')
            .whereRef('r.block', '=', 'import_blocks.n'),
        ),
      ),
    )
    .execute()
}
