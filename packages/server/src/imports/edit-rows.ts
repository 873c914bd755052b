import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { Db } from '../db/database.ts'
import { blocksOf, findingsOf, rowsIn, type StagedRow } from './block-rows.ts'
import { checkRows } from './check-block.ts'
import { presentRows } from './list-rows.ts'
import { readerOf } from './read-row.ts'
import { actorOf, record } from '../record.ts'
import { importEvent, importInPath, presentImport, requireStatus, type ImportsRow } from './row.ts'

type Edit = { row: number; cells?: { column: number; text: string }[] | undefined; leftOut?: boolean | undefined }

/** Corrects rows. Where the file was checked, these are checked again at once, and what is counted stays true. */
export const editRows: HandlersOf<'imports'>['editRows'] = async ({ params, input }, ctx) => {
  const row = await importInPath(ctx, params.import, { forUpdate: true })
  requireStatus(row, 'ready', 'checked')
  const staged = await rowsBehind(ctx.db, row, input.rows)
  const edited = staged.map((each, at) => ({ ...each, ...editOf(row, each, input.rows[at]!) }))
  await writeEdits(ctx.db, row, edited)
  if (row.status === 'checked')
    await checkRows({ db: ctx.db, principal: ctx.principal, now: ctx.now, reader: readerOf(row), imported: row }, edited)
  const updated = await recount(ctx.db, row)
  await record(ctx.db, { ...importEvent(row), actor: actorOf(ctx.principal), at: ctx.now, requestId: ctx.requestId, changed: ['rows'] })
  return { rows: await presentRows(ctx.db, row, edited), import: presentImport(updated) }
}

async function rowsBehind(db: Db, imported: ImportsRow, edits: readonly Edit[]): Promise<StagedRow[]> {
  const numbers = edits.map(({ row }) => row)
  const blocks = await blocksOf(db, imported)
    .where((eb) => eb.or(numbers.map((row) => eb.and([eb('first_row', '<=', row), eb('last_row', '>=', row)]))))
    .execute()
  const byRow = new Map((await rowsIn(db, imported, blocks)).map((row) => [row.row, row]))
  return edits.map(({ row }, at) => {
    const found = byRow.get(row)
    if (!found) throw new Problem('invalid_input', { fields: [{ field: `rows.${at}.row`, message: 'There is no such row' }] })
    return found
  })
}

function editOf({ columns }: ImportsRow, { cells, corrected, leftOut }: StagedRow, edit: Edit) {
  const changed = [...cells]
  for (const { column, text } of edit.cells ?? []) {
    if (column > Math.max(columns.length, cells.length))
      throw new Problem('invalid_input', { fields: [{ field: 'rows', message: `There is no column ${column}` }] })
    while (changed.length < column) changed.push('')
    changed[column - 1] = text
  }
  return { cells: changed, corrected: corrected || edit.cells !== undefined, leftOut: edit.leftOut ?? leftOut }
}

async function writeEdits(db: Db, { partner_id, id }: ImportsRow, rows: readonly StagedRow[]) {
  const ofRows = rows.map(({ row }) => row)
  await db.deleteFrom('import_keys').where('import_id', '=', id).where('row', 'in', ofRows).execute()
  await db
    .insertInto('import_rows')
    .values(
      rows.map(({ row, block, cells, corrected, leftOut }) => ({
        partner_id,
        import_id: id,
        row,
        block,
        cells: corrected ? JSON.stringify(cells) : null,
        left_out: leftOut,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'import_id', 'row']).doUpdateSet((eb) => ({
        cells: eb.ref('excluded.cells'),
        left_out: eb.ref('excluded.left_out'),
        errors: null,
        duplicate: null,
      })),
    )
    .execute()
}

async function recount(db: Db, row: ImportsRow) {
  const { invalid, duplicated, left_out } = await findingsOf(db, row)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('errors', 'is not', null).filterWhere('left_out', '=', false).as('invalid'),
      fn
        .countAll<number>()
        .filterWhere('duplicate', 'is not', null)
        .filterWhere('errors', 'is', null)
        .filterWhere('left_out', '=', false)
        .as('duplicated'),
      fn.countAll<number>().filterWhere('left_out', '=', true).as('left_out'),
    ])
    .executeTakeFirstOrThrow()
  return db
    .updateTable('imports')
    .set({ left_out, ...(row.status === 'checked' && { invalid, duplicated }) })
    .where('partner_id', '=', row.partner_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
