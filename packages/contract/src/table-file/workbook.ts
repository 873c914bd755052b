import { streamXlsxRows } from 'hucre/xlsx'
import { FileProblem } from './file-problem.ts'
import { unpackedSizes } from './unpacked-sizes.ts'

/** A row of a workbook: its number as a spreadsheet counts, and its cells as text. */
export type SheetRow = { row: number; cells: string[] }

// A workbook is read from memory, for its parts refer to each other; so it may be only so large, packed and unpacked.
const mostPacked = 50_000_000
const mostUnpacked = 300_000_000
/** What is not a sheet is read whole. */
const mostBeside = 64_000_000
/** Nothing that people write packs as well as that. */
const mostRatio = 400
const smallPart = 10_000_000

/** Refuses a workbook that is too large to be read, before it is. */
export function refuseLargeWorkbook(bytes: number): void {
  if (bytes > mostPacked) throw tooLarge(`It has more than ${mostPacked / 1_000_000} MB. Save it as CSV.`)
}

/** The rows of the first sheet of a workbook. */
export async function* workbookRows(file: Uint8Array): AsyncGenerator<SheetRow, void> {
  refuseBombs(file)
  try {
    for await (const { index, values } of streamXlsxRows(file)) yield { row: index + 1, cells: values.map(textOf) }
  } catch (error) {
    if (error instanceof FileProblem) throw error
    const name = error instanceof Error ? error.name : ''
    if (name === 'EncryptedFileError') throw new FileProblem('workbook_locked', 'The workbook has a password. Save it without one.')
    const isSize = error instanceof Error && /exceeds (the )?limit|zip bomb/.test(error.message)
    throw isSize
      ? tooLarge('It unpacks to more than it says.')
      : new FileProblem('workbook_broken', 'The workbook cannot be read; it is damaged, or no workbook.')
  }
}

/** Looks at what the parts say they unpack to. The reader counts while it unpacks, and ends where a part has more than it said. */
function refuseBombs(file: Uint8Array) {
  const parts = unpackedSizes(file)
  if (!parts) throw new FileProblem('workbook_broken', 'The workbook cannot be read; it is damaged, or no workbook.')
  let [all, beside] = [0, 0]
  for (const { name, packed, unpacked } of parts) {
    if (unpacked === 0 && packed > 2) throw tooLarge('A part of it does not say how large it is.')
    if (unpacked > smallPart && unpacked / packed > mostRatio) throw tooLarge('A part of it unpacks to more than any table would.')
    all += unpacked
    if (!/worksheets\//.test(name)) beside += unpacked
  }
  if (all > mostUnpacked || beside > mostBeside) throw tooLarge('It unpacks to too much. Save it as CSV.')
}

const tooLarge = (why: string) => new FileProblem('workbook_too_large', `The workbook is too large. ${why}`)

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
