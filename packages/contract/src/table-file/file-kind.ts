import { FileProblem } from './file-problem.ts'
import { encodingOf, type Encoding } from './encoding.ts'

const signatures: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['a JPEG picture', 0xff, 0xd8, 0xff],
  ['a PNG picture', 0x89, 0x50, 0x4e, 0x47],
  ['a GIF picture', 0x47, 0x49, 0x46, 0x38],
  ['a PDF document', 0x25, 0x50, 0x44, 0x46],
  ['a gzip archive', 0x1f, 0x8b],
  ['a RAR archive', 0x52, 0x61, 0x72, 0x21],
  ['a 7-Zip archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
]
const begins = (start: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte)

/** What kind of table a file is, by what is in it, and by what a person says of its letters; its name says nothing. A problem where it is none. */
export function kindOf(start: Uint8Array, encoding: Encoding = encodingOf(start)): 'csv' | 'xlsx' {
  if (start.length === 0) throw new FileProblem('empty_file', 'There is nothing in the file.')
  if (begins(start, [0x50, 0x4b])) return 'xlsx'
  if (begins(start, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new FileProblem(
      'workbook_locked',
      'The workbook has a password, or is of a kind older than XLSX. Save it as XLSX without a password.',
    )
  const other = signatures.find(([, ...bytes]) => begins(start, bytes))
  if (other) throw new FileProblem('not_a_table', `The file is ${other[0]}, whatever it is called.`)
  const isWide = encoding.startsWith('utf-16')
  const odd = start.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0)
  if (!isWide && odd > start.length / 50) throw new FileProblem('not_a_table', 'The file is no text and no workbook.')
  return 'csv'
}
