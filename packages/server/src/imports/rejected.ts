import type { FileAnswer, PublicContext } from '../http/context.ts'
import { streamOf } from '../exports/bytes.ts'
import { csvCell } from '../exports/csv.ts'
import type { Principal } from '../auth/principal.ts'
import { actorOf, record } from '../record.ts'
import type { Db } from '../db/database.ts'
import { blocksOf, findingsOf, rowsIn } from './block-rows.ts'
import { requireStatus, type ImportsRow } from './row.ts'

const reason = 'Reason'

/** The rows that were rejected, as a file that can be corrected and sent again. It is made block by block while it is fetched. */
export async function rejectedFile(
  row: ImportsRow,
  principal: Principal,
  { services, now, requestId }: PublicContext,
): Promise<FileAnswer> {
  requireStatus(row, 'running', 'done', 'cancelled', 'failed')
  const details = { importId: row.id, fileName: row.file_name, rejected: row.rejected }
  const activity = { type: 'import.downloaded', details } as const
  await services.database.transaction((db) =>
    record(db, { partnerId: row.partner_id, actor: actorOf(principal), at: now, requestId, activity }),
  )
  const name = `rejected-${row.created_at.slice(0, 10)}.csv`
  return { type: 'text/csv; charset=utf-8', name, body: streamOf(bytes(services.database.db, row)) }
}

async function* bytes(db: Db, row: ImportsRow): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  // By the mark spreadsheets see that it is UTF-8.
  yield encoder.encode(`\ufeff${line([...row.columns.map(({ name }) => name), reason])}`)
  for (let after = -1; ;) {
    const block = await blocksOf(db, row)
      .where('n', '>', after)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('import_rows as r')
            .select('r.row')
            .whereRef('r.partner_id', '=', 'import_blocks.partner_id')
            .whereRef('r.import_id', '=', 'import_blocks.import_id')
            .whereRef('r.block', '=', 'import_blocks.n')
            .where('r.rejected', '=', true),
        ),
      )
      .orderBy('n')
      .limit(1)
      .executeTakeFirst()
    if (!block) return
    yield encoder.encode(await linesOf(db, row, block))
    after = block.n
  }
}

async function linesOf(db: Db, row: ImportsRow, block: { n: number; cells: string }) {
  const findings = await findingsOf(db, row).select(['row', 'errors']).where('block', '=', block.n).where('rejected', '=', true).execute()
  const errors = new Map(findings.map((finding) => [finding.row, finding.errors ?? []]))
  const rows = (await rowsIn(db, row, [block])).filter(({ row: number }) => errors.has(number))
  const width = row.columns.length
  return rows
    .map(({ row: number, cells }) => {
      const why = errors
        .get(number)!
        .map(({ column, message }) => (column ? `${row.columns[column - 1]?.name ?? `Column ${column}`}: ${message}` : message))
      return line([...Array.from({ length: width }, (_, at) => cells[at] ?? ''), why.join('; ')])
    })
    .join('')
}

const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`
