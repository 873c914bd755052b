import assert from 'node:assert/strict'
import test from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { lookInto } from './chosen-file.ts'

const look = (text: BlobPart) => lookInto(new Blob([text]))
const rowsOf = async (bytes: BlobPart) => {
  const found = await look(bytes)
  return found.kind === 'csv' ? found.rows : found
}

test('DAT-1 a file is looked into by its beginning: separator, width, and the first rows', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `Name ${at};"a; b"\r\n`)
  assert.deepEqual(await look(`Navn;Notat;Tom\r\n\r\n${rows.join('')}`), {
    kind: 'csv',
    separator: ';',
    width: 3,
    rows: [['Navn', 'Notat', 'Tom'], ...[0, 1, 2, 3, 4].map((at) => [`Name ${at}`, 'a; b'])],
  })
})

test('DAT-1 a file without a line end shows its only row; UTF-16 and Windows-1252 are read as such', async () => {
  assert.deepEqual(await look('Bare|One'), { kind: 'csv', separator: '|', width: 2, rows: [['Bare', 'One']] })
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Navn\tBy\nØrsta AS\tØrsta\n', 'utf16le')])
  assert.deepEqual(await rowsOf(wide), [
    ['Navn', 'By'],
    ['Ørsta AS', 'Ørsta'],
  ])
  assert.deepEqual(await rowsOf(Buffer.from('Navn\nØrsta AS\n', 'latin1')), [['Navn'], ['Ørsta AS']])
})

test('DAT-1 what is no table is told by what is in it; of a quote that is never closed the server says more', async () => {
  assert.deepEqual(await look(''), { kind: 'wrong', code: 'empty_file' })
  assert.deepEqual(await look(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), { kind: 'wrong', code: 'not_a_table' })
  assert.deepEqual(await look(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), { kind: 'wrong', code: 'workbook_locked' })
  assert.deepEqual(await look(Buffer.from([0x50, 0x4b, 3, 4])), { kind: 'wrong', code: 'workbook_broken' })
  assert.deepEqual(await look('Name\nRead\n"Never closed'), { kind: 'csv', separator: ',', width: 1, rows: [['Name'], ['Read']] })
})

test('DAT-1 of a workbook the first rows are read where it stands, of a large one nothing', async () => {
  const rows = [['Navn', 'By', 'Siden'], [], ...Array.from({ length: 50 }, (_, at) => [`Ørsta ${at} AS`, 'Ørsta', new Date('2026-11-30')])]
  const [small, large] = await Promise.all([
    writeXlsx({ sheets: [{ name: 'Kunder', rows }] }),
    writeXlsx({
      sheets: [{ name: 'Kunder', rows: Array.from({ length: 80_000 }, (_, at) => [`${at}`, `${Math.sin(at)} ${Math.cos(at)}`]) }],
    }),
  ])
  const found = await lookInto(new Blob([small as BlobPart]))
  assert.deepEqual(found, {
    kind: 'xlsx',
    width: 3,
    rows: [['Navn', 'By', 'Siden'], ...[0, 1, 2, 3, 4].map((at) => [`Ørsta ${at} AS`, 'Ørsta', '2026-11-30'])],
  })
  assert.ok(large.length > 2_000_000)
  assert.deepEqual(await lookInto(new Blob([large as BlobPart])), { kind: 'xlsx', width: 0, rows: [] })
})
