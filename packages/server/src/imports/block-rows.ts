import type { Db } from '../db/database.ts'
import type { Cells } from './judge.ts'
import type { ImportsRow } from './row.ts'

/** A row of a block as it stands in the file, with what a person did to it. */
export type StagedRow = Cells & { block: number; corrected: boolean; leftOut: boolean }
type Block = { n: number; cells: string }

export const blocksOf = (db: Db, { partner_id, id }: Pick<ImportsRow, 'partner_id' | 'id'>) =>
  db.selectFrom('import_blocks').select(['n', 'cells']).where('partner_id', '=', partner_id).where('import_id', '=', id)

export const findingsOf = (db: Db, { partner_id, id }: Pick<ImportsRow, 'partner_id' | 'id'>) =>
  db.selectFrom('import_rows').where('partner_id', '=', partner_id).where('import_id', '=', id)

/** The rows of some blocks, with corrections. */
export async function rowsIn(db: Db, imported: Pick<ImportsRow, 'partner_id' | 'id'>, blocks: readonly Block[]): Promise<StagedRow[]> {
  if (blocks.length === 0) return []
  const numbers = blocks.map(({ n }) => n)
  const edits = await findingsOf(db, imported)
    .select(['row', 'cells', 'left_out'])
    .where('block', 'in', numbers)
    .where((eb) => eb.or([eb('cells', 'is not', null), eb('left_out', '=', true)]))
    .execute()
  const byRow = new Map(edits.map((edit) => [edit.row, edit]))
  return blocks.flatMap(({ n, cells }) =>
    (JSON.parse(cells) as [number, ...string[]][]).map(([row, ...own]) => {
      const edit = byRow.get(row)
      const corrected = edit?.cells ? (JSON.parse(edit.cells) as string[]) : undefined
      return { row, block: n, cells: corrected ?? own, corrected: corrected !== undefined, leftOut: edit?.left_out ?? false }
    }),
  )
}
