import fc from 'fast-check'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import test from 'node:test'
import type { Encoding } from '@clientele/contract/table-file/encoding'
import { separators } from '@clientele/contract/table-file/separator'
import { tableOf, type File } from '../imports/table.ts'

// Files as the world writes them.

const inPieces = (bytes: Uint8Array, size: number): File => ({
  bytes: bytes.length,
  async *pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  },
})

async function read(bytes: Uint8Array, chosen = {}, size = bytes.length || 1) {
  const found: string[][] = []
  for await (const { cells } of (await tableOf(inPieces(bytes, size), chosen)).rows) found.push(cells)
  return found
}

const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'))
for (const file of readdirSync(join(spectrum, 'csvs'))) {
  const name = basename(file, '.csv')
  test(`DAT-1 “${name}” of csv-spectrum is read as it says`, async () => {
    const [head, ...rows] = await read(readFileSync(join(spectrum, 'csvs', file)))
    // One of them has its row without a list around it, and with another telephone number than stands in the file.
    const told = readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8').replace('"1234567890"', '"2095257564"')
    const wanted = [JSON.parse(told) as unknown].flat()
    assert.deepEqual(
      rows.map((row) => Object.fromEntries(head!.map((title, at) => [title, row[at]]))),
      wanted,
    )
  })
}

const encoders: Record<Encoding, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
}
/** What an encoding can say. An apostrophe in front of a sign is what an export puts there, and is taken away. */
const cellIn = (encoding: Encoding) =>
  fc
    .oneof(
      fc.constantFrom('', ' ', '"', '""', ',', ';', '\t', '|', '\n', '\r\n', 'a"b', '=1', '-', '007', 'å', 'ß'),
      fc.string({ maxLength: 10 }),
      encoding === 'windows-1252' ? fc.constantFrom('é', 'Ø', 'ñ ') : fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    .map((text) =>
      text
        .replaceAll('\0', '')
        .replace(/^'+/, '')
        .replace(/^\ufeff/, ''),
    )

const file = fc
  .record({
    encoding: fc.constantFrom(...(Object.keys(encoders) as Encoding[])),
    separator: fc.constantFrom(...separators),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    lastEnd: fc.boolean(),
    mark: fc.boolean(),
    size: fc.integer({ min: 1, max: 50 }),
  })
  .chain((how) => {
    const quoted = fc.record({ text: cellIn(how.encoding), quotes: fc.boolean() })
    // Ragged: each row is as long as it likes.
    return fc.record({
      how: fc.constant(how),
      rows: fc.array(fc.array(quoted, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 15 }),
    })
  })

test('DAT-1 any file is read as it was written: separators, encodings, marks, quotes, line ends, ragged rows, pieces', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ how: { encoding, separator, end, lastEnd, mark, size }, rows }) => {
      const cellOf = ({ text, quotes }: { text: string; quotes: boolean }) =>
        quotes || /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
      const text = rows.map((row) => row.map(cellOf).join(separator)).join(end) + (lastEnd ? end : '')
      const marked = mark && encoding !== 'windows-1252' ? `\ufeff${text}` : text
      const wanted = rows.map((row) => row.map((each) => each.text)).filter((row) => row.some((cell) => cell.trim() !== ''))
      fc.pre(wanted.length > 0)
      assert.deepEqual(await read(encoders[encoding](marked), { encoding, separator }, size), wanted)
    }),
    { numRuns: 1_500 },
  )
})
