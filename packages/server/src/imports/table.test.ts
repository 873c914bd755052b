import { writeXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { deflateRawSync } from 'node:zlib'
import test from 'node:test'
import type { Encoding } from '@clientele/contract/table-file/encoding'
import { FileProblem } from '@clientele/contract/table-file/file-problem'
import { separators } from '@clientele/contract/table-file/separator'
import { tableOf } from './table.ts'

const inPieces = (bytes: Uint8Array<ArrayBuffer>, size = 262_144) => ({
  bytes: bytes.length,
  async *pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  },
})

async function read(bytes: Uint8Array<ArrayBuffer>, chosen = {}, size?: number) {
  const { rows, ...about } = await tableOf(inPieces(bytes, size), chosen)
  const found: string[][] = []
  for await (const { cells } of rows) found.push(cells)
  return { ...about, rows: found }
}
async function problemOf(bytes: Uint8Array<ArrayBuffer>, chosen = {}) {
  const failed = await read(bytes, chosen).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failed !== undefined) assert.ok(failed instanceof FileProblem, 'not a problem of the file')
  return failed?.kept
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
  return bytes
}
const latin = (text: string) => Uint8Array.from(text, (char) => (char === '€' ? 0x80 : char.charCodeAt(0)))
const writers: Record<string, { encoding: Encoding; bytes(text: string): Uint8Array<ArrayBuffer> }> = {
  'UTF-8': { encoding: 'utf-8', bytes: utf8 },
  'UTF-8 with a mark': { encoding: 'utf-8', bytes: (text) => utf8(`\ufeff${text}`) },
  'UTF-16 LE': { encoding: 'utf-16le', bytes: (text) => utf16(`\ufeff${text}`, true) },
  'UTF-16 BE': { encoding: 'utf-16be', bytes: (text) => utf16(`\ufeff${text}`, false) },
  'UTF-16 LE without a mark': { encoding: 'utf-16le', bytes: (text) => utf16(text, true) },
  'Windows-1252': { encoding: 'windows-1252', bytes: latin },
}

for (const [name, { encoding, bytes }] of Object.entries(writers))
  test(`DAT-1 a table in ${name}, with any separator, is known for what it is`, async () => {
    for (const separator of separators) {
      const rows = [
        ['Navn', 'Sted', 'Pris'],
        ['Ærlig & Sønn', 'Ålesund', '12 €'],
        [`a${separator}b`, 'Bodø', '"1"'],
        ['Förnamn', 'Malmö\nHamn', ''],
      ]
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
      const found = await read(bytes(text), {}, 34)
      assert.deepEqual([found.encoding, found.separator, found.rows], [encoding, separator, rows])
    }
  })

test('DAT-1 the first letter that is not UTF-8 may stand far behind the beginning', async () => {
  const found = await read(latin(`Name\n${'plain\n'.repeat(100_000)}Øre\n`))
  assert.deepEqual([found.encoding, found.rows.at(-1), found.rows.length], ['windows-1252', ['Øre'], 100_002])
  const wrong = await problemOf(latin('Name\nplain\nØre\n'), { encoding: 'utf-8' })
  assert.deepEqual([wrong?.code, wrong?.line], ['encoding_wrong', 1])
})

test('DAT-1 what is no table is said to be what it is', async () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(500).fill(7)])
  assert.deepEqual(await problemOf(jpeg), {
    code: 'not_a_table',
    detail: 'The file is a JPEG picture, whatever it is called.',
    line: null,
    column: null,
  })
  assert.equal((await problemOf(Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 29)))?.code, 'not_a_table')
  assert.equal((await problemOf(new Uint8Array()))?.code, 'empty_file')
  assert.equal((await problemOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))?.code, 'workbook_locked')
  assert.equal((await problemOf(utf8('PK\u0003\u0004 and nothing more')))?.code, 'workbook_broken')
})

test('DAT-1 rows of uneven length, empty lines and 200 columns are taken; too many columns are not', async () => {
  const found = await read(utf8('a,b,c\n1\n\n,,\n1,2,3,4\n'))
  assert.deepEqual(found.rows, [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']])
  const wide = Array.from({ length: 200 }, (_, at) => `c${at}`)
  assert.deepEqual((await read(utf8(`${wide.join(',')}\n`))).rows, [wide])
  const problem = await problemOf(utf8(`a\n${'x,'.repeat(1_000)}x\n`), { separator: ',' })
  assert.deepEqual([problem?.code, problem?.line], ['too_many_columns', 2])
})

test('DAT-1 a workbook is read: text, numbers, moments, truth and what is missing', async () => {
  const rows = [
    ['Name', 'Phone', 'Since', 'Active', 'Rate'],
    ['Bærum <AS> & "Co"', 4_712_345_678, new Date('2026-02-03T00:00:00Z'), true, 0.25],
    [null, null, new Date('2026-02-03T04:05:06Z'), false, -1],
  ]
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'One', rows }] }))
  const found = await read(bytes)
  assert.equal(found.format, 'xlsx')
  assert.deepEqual(found.rows, [
    ['Name', 'Phone', 'Since', 'Active', 'Rate'],
    ['Bærum <AS> & "Co"', '4712345678', '2026-02-03', 'TRUE', '0.25'],
    ['', '', '2026-02-03T04:05:06.000Z', 'FALSE', '-1'],
  ])
})

test('DAT-1 any text in a workbook comes back as it was', async () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'One', rows }] }))
      assert.deepEqual((await read(bytes)).rows, rows)
    }),
    { numRuns: 60 },
  )
})

/** An archive of one part that says it unpacks to so much. */
function archive(content: Uint8Array, says: number) {
  const packed = deflateRawSync(content)
  const name = utf8('xl/worksheets/sheet1.xml')
  const bytes = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22)
  const view = new DataView(bytes.buffer)
  const sizes = (at: number) => {
    view.setUint16(at - 8, 8, true)
    view.setUint32(at + 4, packed.length, true)
    view.setUint32(at + 8, says, true)
    view.setUint16(at + 12, name.length, true)
  }
  view.setUint32(0, 0x04034b50, true)
  sizes(14)
  bytes.set(name, 30)
  bytes.set(packed, 30 + name.length)
  const central = 30 + name.length + packed.length
  view.setUint32(central, 0x02014b50, true)
  sizes(central + 16)
  bytes.set(name, central + 46)
  const end = central + 46 + name.length
  view.setUint32(end, 0x06054b50, true)
  view.setUint16(end + 10, 1, true)
  view.setUint32(end + 16, central, true)
  return bytes
}

test('DAT-1 a workbook that unpacks to far more than any table is refused before it is unpacked', async () => {
  const bomb = new Uint8Array(60_000_000)
  assert.equal((await problemOf(archive(bomb, bomb.length)))?.code, 'workbook_too_large')
  assert.equal((await problemOf(archive(bomb, 0)))?.code, 'workbook_too_large')
  assert.equal((await problemOf(archive(utf8('<x/>'), 4)))?.code, 'workbook_broken')
  const lying = new Uint8Array(
    await writeXlsx({ sheets: [{ name: 'One', rows: Array.from({ length: 2_000 }, (_, at) => [`row ${at}`]) }] }),
  )
  assert.equal((await problemOf(shrunk(lying)))?.code, 'workbook_too_large')
})

/** The same archive, whose sheet says that it is smaller than it is. */
function shrunk(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
      if (name.includes('worksheets/')) view.setUint32(at + 24, 100, true)
    }
  return bytes
}
