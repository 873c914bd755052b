import type { Principal } from '../auth/principal.ts'
import type { FileAnswer, PublicContext } from '../http/context.ts'
import type { Written } from '../customers/page.ts'
import { actorOf } from '../record.ts'
import { piecesOf, streamOf } from './bytes.ts'
import { withCurrency, type ColumnName } from './cells.ts'
import { csvHead, csvLine } from './csv.ts'
import { jsonLine } from './json-lines.ts'
import { requireLiving, type ExportRow } from './row.ts'
import { pagesOf } from './rows.ts'
import { startRun, type Run } from './run.ts'
import { sheetOf, sheetRow } from './sheet.ts'
import { questionOf } from './what-is-asked.ts'

type Pages = AsyncIterable<string>
/** A format of files: how the database writes a row, and what becomes of the rows. */
type Format = {
  type: string
  columns(chosen: readonly ColumnName[]): ColumnName[]
  row(columns: readonly ColumnName[]): Written
  between: string
  bytes(file: { columns: readonly ColumnName[]; titles: readonly string[]; bom: boolean }, rows: Pages): AsyncGenerator<Uint8Array, void>
}

const formats: Record<string, Format> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    columns: withCurrency,
    row: csvLine,
    between: '',
    async *bytes({ titles, bom }, rows) {
      yield* encoded(async function* () {
        yield `${bom ? '\ufeff' : ''}${csvHead(titles)}`
        yield* rows
      })
    },
  },
  jsonl: {
    type: 'application/x-ndjson',
    columns: (chosen) => [...chosen],
    row: jsonLine,
    between: '',
    async *bytes(_, rows) {
      yield* encoded(() => rows)
    },
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    columns: withCurrency,
    row: sheetRow,
    between: '\n',
    async *bytes({ columns, titles }, rows) {
      yield* piecesOf(await sheetOf(columns, titles, rows))
    },
  },
}

async function* encoded(texts: () => Pages): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  for await (const text of texts()) yield encoder.encode(text)
}

/** The file of an export as the principal may see it now. What is wrong with that is said before the first byte. */
export async function fileOf(row: ExportRow, principal: Principal, { db, now, requestId, services }: PublicContext): Promise<FileAnswer> {
  requireLiving(row)
  const format = formats[row.format]!
  const columns = format.columns(row.columns)
  const asked = await questionOf(db, principal, row, now)
  const titles = columns.map((name) => row.titles?.[row.columns.indexOf(name)] ?? name)
  async function* bytes(): AsyncGenerator<Uint8Array, void> {
    const run = await startRun(services, row, actorOf(principal), requestId)
    const rows = pagesOf(asked, { write: format.row(columns), between: format.between }, row.sort === null, run)
    yield* counted(format.bytes({ columns, titles, bom: row.bom }, rows), run)
  }
  return { type: format.type, name: `customers-${row.created_at.slice(0, 10)}.${row.format}`, body: streamOf(bytes()) }
}

/** Keeps account of what is sent, and of how it ends. */
async function* counted(pieces: AsyncGenerator<Uint8Array, void>, run: Run): AsyncGenerator<Uint8Array, void> {
  let how: 'done' | 'failed' = 'failed'
  try {
    for await (const piece of pieces) {
      run.bytes += piece.byteLength
      yield piece
    }
    how = 'done'
  } finally {
    await run.end(how).catch(() => {}) // if the database is away, the silence of the run tells it
  }
}
