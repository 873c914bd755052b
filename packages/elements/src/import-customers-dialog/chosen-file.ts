import { csvRecords } from '@clientele/contract/table-file/csv-records'
import { decoded, encodingOf } from '@clientele/contract/table-file/encoding'
import { kindOf } from '@clientele/contract/table-file/file-kind'
import { FileProblem, type WrongFile } from '@clientele/contract/table-file/file-problem'
import { separatorOf, type Separator } from '@clientele/contract/table-file/separator'

/** What a file looks like, by its beginning. */
export type FileLook =
  | { readonly kind: 'csv'; readonly separator: Separator; readonly width: number; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'xlsx'; readonly width: number; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'wrong'; readonly code: WrongFile['code'] }

/** Something that somebody chose to import, before it is sent. */
export interface ChosenFile {
  readonly blob: Blob
  readonly name: string
  readonly look: FileLook
}

/** So many bytes tell what a file is; the server looks at as many. However large it is, no more of it is read here. */
const lookedAt = 65_536
const rowsShown = 6
/** A workbook has to be read whole, which takes a moment: of a larger one, the first rows are seen when the service has read it. */
const largestWorkbook = 2_000_000
/** What nothing can be done about but choosing another file; of all else the server has more to say. */
const hopeless: readonly WrongFile['code'][] = ['empty_file', 'not_a_table', 'workbook_locked', 'workbook_broken', 'workbook_too_large']

/** Looks into a file as the server will, without sending it. */
export async function lookInto(blob: Blob): Promise<FileLook> {
  const start = new Uint8Array(await blob.slice(0, lookedAt).arrayBuffer())
  const rows: string[][] = []
  let separator: Separator = ','
  try {
    if (kindOf(start) === 'xlsx') return { kind: 'xlsx', ...(await workbookStart(blob)) }
    const text = decoded(encodingOf(start))(start)
    separator = separatorOf(text)
    for (const { cells } of csvRecords(separator)(text, blob.size <= lookedAt)) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push(cells)
      if (rows.length === rowsShown) break
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    if (hopeless.includes(error.kept.code)) return { kind: 'wrong', code: error.kept.code }
  }
  return { kind: 'csv', separator, ...shown(rows) }
}

const shown = (rows: readonly (readonly string[])[]) => ({ width: Math.max(0, ...rows.map(({ length }) => length)), rows })

async function workbookStart(blob: Blob) {
  const rows: string[][] = []
  if (blob.size > largestWorkbook) return shown(rows)
  // Where what reads it cannot be brought, the file can be sent all the same.
  const reader = await import('@clientele/contract/table-file/workbook').catch(() => undefined)
  if (!reader) return shown(rows)
  for await (const { cells } of reader.workbookRows(new Uint8Array(await blob.arrayBuffer()))) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells)
    if (rows.length === rowsShown) break
  }
  return shown(rows)
}
