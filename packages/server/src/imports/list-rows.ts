import type { ImportRow } from '@clientele/contract'
import type * as z from 'zod'
import type { Db } from '../db/database.ts'
import type { HandlersOf } from '../http/context.ts'
import { cursorRow, pageOf, readCursor } from '../http/cursor.ts'
import { blocksOf, findingsOf, rowsIn, type StagedRow } from './block-rows.ts'
import { importInPath, type ImportsRow } from './row.ts'

type Row = z.output<typeof ImportRow>

/** Rows of the file, in its order. */
export const listRows: HandlersOf<'imports'>['rows'] = async ({ params, input: { show, limit, cursor } }, ctx) => {
  const imported = await importInPath(ctx, params.import)
  const list = ['import-rows', imported.id, show]
  const [after = 0] = (await readCursor(cursor, list, cursorRow)) ?? []
  const rows =
    show === 'all' ? await allRows(ctx.db, imported, after, limit + 1) : await notableRows(ctx.db, imported, show, after, limit + 1)
  const found = await presentRows(ctx.db, imported, rows)
  return pageOf(
    found,
    limit,
    list,
    ({ row }) => [row],
    (row) => row,
  )
}

async function allRows(db: Db, imported: ImportsRow, after: number, limit: number) {
  const rows: StagedRow[] = []
  const query = blocksOf(db, imported).where('last_row', '>', after).orderBy('n')
  const blocks = await query.limit(Math.ceil(limit / 100) + 1).execute()
  rows.push(...(await rowsIn(db, imported, blocks)).filter(({ row }) => row > after))
  return rows.slice(0, limit)
}

async function notableRows(db: Db, imported: ImportsRow, show: 'errors' | 'duplicates' | 'changed', after: number, limit: number) {
  const found = await findingsOf(db, imported)
    .select(['row', 'block'])
    .where('row', '>', after)
    .$if(show === 'errors', (query) => query.where('errors', 'is not', null).where('left_out', '=', false))
    .$if(show === 'duplicates', (query) =>
      query.where('duplicate', 'is not', null).where('errors', 'is', null).where('left_out', '=', false),
    )
    .$if(show === 'changed', (query) => query.where((eb) => eb.or([eb('cells', 'is not', null), eb('left_out', '=', true)])))
    .orderBy('row')
    .limit(limit)
    .execute()
  return rowsNumbered(db, imported, found)
}

/** These rows of the file, wherever they lie. */
export async function rowsNumbered(db: Db, imported: ImportsRow, sought: readonly { row: number; block: number }[]) {
  if (sought.length === 0) return []
  const blocks = await blocksOf(db, imported)
    .where('n', 'in', [...new Set(sought.map(({ block }) => block))])
    .orderBy('n')
    .execute()
  const wanted = new Set(sought.map(({ row }) => row))
  return (await rowsIn(db, imported, blocks)).filter(({ row }) => wanted.has(row))
}

/** Rows as the API tells of them. */
export async function presentRows(db: Db, imported: ImportsRow, rows: readonly StagedRow[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const findings = await findingsOf(db, imported)
    .select(['row', 'errors', 'duplicate'])
    .where(
      'row',
      'in',
      rows.map(({ row }) => row),
    )
    .execute()
  const byRow = new Map(findings.map((finding) => [finding.row, finding]))
  return rows.map(({ row, cells, corrected, leftOut }) => ({
    row,
    cells: cells.map((cell) => cell.toWellFormed()),
    errors: byRow.get(row)?.errors ?? [],
    duplicate: byRow.get(row)?.duplicate ?? null,
    corrected,
    leftOut,
  }))
}
