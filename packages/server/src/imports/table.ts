import { escaped } from '../exports/csv.ts'
import type { Chosen } from '../db/import-tables.ts'
import { csvRecords } from '@clientele/contract/table-file/csv-records'
import { decoded, encodingOf, type Encoding } from '@clientele/contract/table-file/encoding'
import { kindOf } from '@clientele/contract/table-file/file-kind'
import { FileProblem } from '@clientele/contract/table-file/file-problem'
import { separatorOf } from '@clientele/contract/table-file/separator'
import { refuseLargeWorkbook, workbookRows } from '@clientele/contract/table-file/workbook'

/** A row of a file: its number as a spreadsheet counts, and its cells as text. */
export type FileRow = { row: number; cells: string[] }
/** A file that turned out to be a table. */
export type Table = { format: 'csv' | 'xlsx'; encoding: Encoding | null; separator: string | null; rows: AsyncGenerator<FileRow, void> }
/** A file that can be read from its beginning, again and again. */
export type File = { bytes: number; pieces(): AsyncGenerator<Uint8Array, void> }

const mostCells = 1_000
/** So many bytes tell what a file is. */
const lookedAt = 65_536

/** Looks into a file and reads it as what it is, or as what a person said that it is. */
export async function tableOf(file: File, chosen: Chosen): Promise<Table> {
  const start = await startOf(file)
  const said = chosen.encoding as Encoding | undefined
  if (kindOf(start, said) === 'xlsx') return { format: 'xlsx', encoding: null, separator: null, rows: limited(sheetRows(file)) }
  const encoding = said ?? (await guessedEncoding(file, start))
  const text = decoded(encoding)(start)
  const separator = chosen.separator ?? separatorOf(text)
  return { format: 'csv', encoding, separator, rows: limited(textRows(file, encoding, separator)) }
}

async function startOf(file: File) {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of file.pieces()) {
    pieces.push(piece)
    length += piece.length
    if (length >= lookedAt) break
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
}

/** A file that is UTF-8 at its beginning may have its first other letter far behind: all of it is looked at. */
async function guessedEncoding(file: File, start: Uint8Array): Promise<Encoding> {
  const encoding = encodingOf(start)
  if (encoding !== 'utf-8') return encoding
  const read = decoded('utf-8')
  try {
    for await (const piece of file.pieces()) read(piece)
    read(undefined)
    return 'utf-8'
  } catch (error) {
    if (error instanceof FileProblem) return 'windows-1252'
    throw error
  }
}

async function* sheetRows({ bytes, pieces }: File): AsyncGenerator<FileRow, void> {
  refuseLargeWorkbook(bytes)
  const whole = new Uint8Array(bytes)
  let at = 0
  for await (const piece of pieces()) {
    whole.set(piece, at)
    at += piece.length
  }
  yield* workbookRows(whole)
}

async function* textRows(file: File, encoding: Encoding, separator: string): AsyncGenerator<FileRow, void> {
  const read = decoded(encoding)
  const records = csvRecords(separator)
  for await (const piece of file.pieces()) for (const record of records(read(piece), false)) yield unescaped(record)
  for (const record of records(read(undefined), true)) yield unescaped(record)
}

/** What an export made harmless for spreadsheets is what it was again. */
const unescaped = ({ row, cells }: FileRow): FileRow => ({ row, cells: cells.map((cell) => (escaped.test(cell) ? cell.slice(1) : cell)) })

/** Rows with something in them. */
async function* limited(rows: AsyncGenerator<FileRow, void>): AsyncGenerator<FileRow, void> {
  for await (const { row, cells } of rows) {
    if (cells.length > mostCells)
      throw new FileProblem('too_many_columns', `Row ${row} has ${cells.length} cells; a table has ${mostCells} at most.`, { line: row })
    if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
  }
}
