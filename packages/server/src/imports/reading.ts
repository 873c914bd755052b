import type { Insertable, Updateable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { ImportBlocksTable, ImportsTable, KeptColumn } from '../db/import-tables.ts'
import { newId } from '../new-id.ts'
import type { Ports } from '../ports.ts'
import { record, system } from '../record.ts'
import { FileProblem } from '@clientele/contract/table-file/file-problem'
import { columnsOf, namesColumns } from './guess.ts'
import { importEvent, type ImportsRow } from './row.ts'
import { stagedFile } from './staged-file.ts'
import { tableOf, type FileRow, type Table } from './table.ts'

/** So many rows are checked, and written, in one transaction. */
export const rowsPerBlock = 200
const blocksAtOnce = 5
/** So many rows are looked at before the columns are known. */
const rowsLookedAt = 200
/** Who reads a file tells so often that it does; of whom nothing is heard for so long, has died. */
const leaseMs = 10_000
const tries = 5

type Needs = Pick<Ports, 'database' | 'clock' | 'log'>

/** Reads one file that waits, from its beginning: whatever a reader that died left of it is made anew. Gives false when none waits. */
export async function readFiles(needs: Needs): Promise<boolean> {
  const taken = await take(needs)
  if (!taken) return false
  try {
    await read(needs, taken)
  } catch (error) {
    if (error instanceof Superseded) return true
    if (error instanceof FileProblem) await fail(needs, taken, error)
    else {
      if (needs.database.isUnavailable(error)) throw error
      needs.log({ level: 'error', event: 'import_put_off', import: taken.id, kind: error instanceof Error ? error.name : typeof error })
      await putOff(needs, taken)
    }
  }
  return true
}

/** The file was given up, or is read otherwise now; whoever reads it stops. */
class Superseded extends Error {}

const take = ({ database, clock }: Needs) =>
  database.transaction(async (db) => {
    const now = clock()
    const row = await db
      .selectFrom('imports')
      .select(['partner_id', 'id'])
      .where('status', '=', 'reading')
      .where((eb) => eb.or([eb('run_until', 'is', null), eb('run_until', '<=', now.toISOString())]))
      .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now.toISOString())]))
      .orderBy('created_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row) return undefined
    await ofImport(db, row, 'import_blocks')
    await ofImport(db, row, 'import_rows')
    return mine(db, row)
      .set({ run: newId('run'), run_until: new Date(now.getTime() + leaseMs), rows: 0, blocks: 0, left_out: 0 })
      .returningAll()
      .executeTakeFirstOrThrow()
  })

const ofImport = (db: Db, { partner_id, id }: Pick<ImportsRow, 'partner_id' | 'id'>, table: 'import_blocks' | 'import_rows') =>
  db.deleteFrom(table).where('partner_id', '=', partner_id).where('import_id', '=', id).execute()
const mine = (db: Db, { partner_id, id }: Pick<ImportsRow, 'partner_id' | 'id'>) =>
  db.updateTable('imports').where('partner_id', '=', partner_id).where('id', '=', id)

async function read(needs: Needs, row: ImportsRow) {
  const { db } = needs.database
  const file = { bytes: row.bytes, pieces: () => stagedFile(db, row.id, row.chunks) }
  const table = await tableOf(file, row.chosen)
  const { head, body, columns } = await beginning(table, row)
  if (body.length === 0) throw new FileProblem('no_rows', 'There is a header and nothing below it.')
  await note(needs, row, {
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    header: head !== undefined,
    columns: JSON.stringify(columns),
  })

  let rows: FileRow[] = body
  let blocks = 0
  let count = 0
  const write = async (most: number) => {
    while (rows.length >= most && rows.length > 0) {
      const [now, later] = [rows.slice(0, rowsPerBlock * blocksAtOnce), rows.slice(rowsPerBlock * blocksAtOnce)]
      const made = blocksOf(row, now, blocks)
      count += now.length
      blocks += made.length
      await note(needs, row, { rows: count, blocks }, made)
      rows = later
    }
  }
  for await (const next of table.rows) {
    rows.push(next)
    if (rows.length >= rowsPerBlock * blocksAtOnce) await write(rowsPerBlock * blocksAtOnce)
  }
  await write(1)
  await note(needs, row, { status: 'ready', run: null, run_until: null, attempts: 0 }, [])
}

/** The first rows of a table, and what its columns are from them. */
async function beginning(table: Table, { chosen }: ImportsRow) {
  const first: FileRow[] = []
  while (first.length < rowsLookedAt) {
    const { value, done } = await table.rows.next()
    if (done) break
    first.push(value)
  }
  if (first.length === 0) throw new FileProblem('empty_file', 'There is nothing in the file.')
  const hasHeader = chosen.header ?? namesColumns(first[0]!.cells)
  const head = hasHeader ? first[0]!.cells : undefined
  const body = hasHeader ? first.slice(1) : first
  const width = head ? head.length : Math.max(...body.map(({ cells }) => cells.length))
  const guessed = columnsOf(
    head ?? [],
    body.map(({ cells }) => cells),
    width,
  )
  const fields = chosen.fields?.length === width ? chosen.fields : undefined
  const columns: KeptColumn[] = fields ? guessed.map((column, at) => ({ ...column, field: fields[at] ?? null })) : guessed
  return { head, body, columns }
}

function blocksOf({ partner_id, id }: ImportsRow, rows: readonly FileRow[], from: number): Insertable<ImportBlocksTable>[] {
  const blocks: Insertable<ImportBlocksTable>[] = []
  for (let at = 0; at < rows.length; at += rowsPerBlock) {
    const part = rows.slice(at, at + rowsPerBlock)
    const cells = JSON.stringify(part.map(({ row, cells: own }) => [row, ...own]))
    blocks.push({ partner_id, import_id: id, n: from + blocks.length, first_row: part[0]!.row, last_row: part.at(-1)!.row, cells })
  }
  return blocks
}

/** Writes down how far the reading is, unless somebody else reads by now. */
const note = (
  { database, clock }: Needs,
  row: ImportsRow,
  set: Updateable<ImportsTable>,
  blocks?: readonly Insertable<ImportBlocksTable>[],
) =>
  database.transaction(async (db) => {
    const now = clock()
    const { numUpdatedRows } = await mine(db, row)
      .set({ run_until: new Date(now.getTime() + leaseMs), ...set })
      .where('run', '=', row.run)
      .where('status', '=', 'reading')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0) throw new Superseded()
    if (blocks && blocks.length > 0)
      await db
        .insertInto('import_blocks')
        .values([...blocks])
        .execute()
    const told = blocks?.length === 0 ? ['status', 'rows'] : blocks ? [] : ['columns']
    if (told.length > 0) await record(db, { ...importEvent(row), actor: system, at: now, requestId: null, changed: told })
  })

/** The file cannot be read. It stays, for it may be one that is only to be read otherwise. */
const fail = ({ database, clock }: Needs, row: ImportsRow, { kept }: FileProblem) =>
  database.transaction(async (db) => {
    const now = clock()
    const { numUpdatedRows } = await mine(db, row)
      .set({ status: 'failed', problem: JSON.stringify(kept), run: null, run_until: null, finished_at: now })
      .where('run', '=', row.run)
      .where('status', '=', 'reading')
      .executeTakeFirst()
    if (Number(numUpdatedRows) > 0)
      await record(db, { ...importEvent(row), actor: system, at: now, requestId: null, changed: ['status', 'problem', 'finishedAt'] })
  })

/** Tried again after a while, and given up after the last time. */
async function putOff(needs: Needs, row: ImportsRow) {
  const attempts = row.attempts + 1
  if (attempts >= tries)
    return fail(
      needs,
      row,
      new FileProblem('failed', 'The server could not read the file. Send it again; if it stays, tell support the id of the import.'),
    )
  const later = new Date(needs.clock().getTime() + 4 ** (attempts - 1) * 1000)
  await mine(needs.database.db, row).set({ attempts, not_before: later, run: null, run_until: null }).where('run', '=', row.run).execute()
}
