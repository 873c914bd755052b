import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import test from 'node:test'
import { csvRecords } from './csv-records.ts'
import { FileProblem } from './file-problem.ts'
import { separators } from './separator.ts'

/** Reads a text that comes in pieces of this size. */
function read(text: string, separator = ',', size = text.length || 1) {
  const records = csvRecords(separator)
  const found: string[][] = []
  for (let at = 0; at < text.length; at += size) for (const { cells } of records(text.slice(at, at + size), false)) found.push(cells)
  for (const { cells } of records('', true)) found.push(cells)
  return found
}
const problemOf = (text: string) => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof FileProblem) return error.kept
    throw error
  }
  return undefined
}

/** Writes a table as RFC 4180 has it, with quotes where one wants them. */
const written = (rows: readonly (readonly string[])[], separator: string, lineEnd: string, all: boolean) =>
  rows
    .map((row) =>
      row
        .map((cell) => (all || cell === '' || /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join(lineEnd)

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '"', '""', ',', ';\t|', '\n', '\r\n', '\r', ' a ', '=1', 'å"ø', '株式会社', '😀'),
)
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

test('DAT-1 any table, with any separator and line end, comes back as it was, however the pieces are cut', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...separators),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (rows, separator, end, all, size) => {
        assert.deepEqual(read(written(rows, separator, end, all), separator, size), rows)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('DAT-1 what another reader takes is read as that reader reads it', () => {
  const text = fc.array(fc.constantFrom('a', 'b ', ',', '\n', '""', '"x"', '1'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (each) => {
      let reference: string[][]
      try {
        reference = parse(each, { relax_column_count: true, record_delimiter: ['\n'] })
      } catch {
        return // it is stricter with quotes
      }
      const told = (rows: string[][]) => rows.filter((row) => row.length > 1 || row[0] !== '')
      assert.deepEqual(told(read(each)), told(reference))
    }),
    { numRuns: 2_000 },
  )
})

test('DAT-1 rows are numbered as a spreadsheet numbers them, and know the line they begin on', () => {
  const found = [...csvRecords(',')('a\n"two\nlines",x\n\n"",\nlast', true)]
  assert.deepEqual(found, [
    { row: 1, line: 1, cells: ['a'] },
    { row: 2, line: 2, cells: ['two\nlines', 'x'] },
    { row: 4, line: 5, cells: ['', ''] },
    { row: 5, line: 6, cells: ['last'] },
  ])
})

test('DAT-1 a quote in the middle of text is a character, and one that is never closed is named with its line', () => {
  assert.deepEqual(read('5" pipe,b\n'), [['5" pipe', 'b']])
  assert.deepEqual(problemOf('a,b\n1,2\n"open,3\n4,5\n'), {
    code: 'quote_open',
    detail: 'A quote on line 3 is never closed.',
    line: 3,
    column: null,
  })
  assert.equal(problemOf(`a\n"${'x\n'.repeat(600_000)}`)?.code, 'quote_open')
  assert.deepEqual([problemOf(`a\n${'x'.repeat(1_000_001)}`)?.code, problemOf(`a\n${'x'.repeat(900_000)}\n`)], ['row_too_long', undefined])
})
