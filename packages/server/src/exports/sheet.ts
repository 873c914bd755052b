import { sql } from 'kysely'
import type { Written } from '../customers/page.ts'
import { cellOf, inMajorUnits, type Cell, type ColumnName } from './cells.ts'
import { byMoney } from './shown.ts'

/** A row as a list of JSON, written by the database, for a sheet: moments as milliseconds, amounts in major units. */
export const sheetRow =
  (columns: readonly ColumnName[]): Written =>
  (principal, group) => {
    const cells = columns.map(cellOf)
    return byMoney(principal, group, (money) => sql`json_build_array(${sql.join(cells.map((cell) => valueOf(cell, money)))})::text`)
  }

function valueOf({ kind, value }: Cell, money: boolean) {
  if (kind === 'amount') return money ? inMajorUnits(value) : sql`null`
  return kind === 'moment' ? sql`floor(extract(epoch from ${value}) * 1000)` : value
}

const looks: Partial<Record<Cell['kind'], { numFmt: string; width: number }>> = {
  moment: { numFmt: 'yyyy-mm-dd hh:mm', width: 17 },
  amount: { numFmt: '#,##0.00', width: 14 },
  count: { numFmt: '0', width: 10 },
}

/**
 * A workbook of rows as they come, in constant memory. What does not fit on a sheet goes on on the next, under the same head.
 * Text is text, whatever it begins with: no formula is run.
 */
export async function sheetOf(columns: readonly ColumnName[], titles: readonly string[], pages: AsyncIterable<string>) {
  // Only who writes a workbook needs it.
  const { writeXlsxStream } = await import('hucre/xlsx')
  const kinds = columns.map((name) => cellOf(name).kind)
  const heads = titles.map((title, at) => ({ header: literal(title), width: 20, ...looks[kinds[at]!] }))
  async function* values() {
    for await (const page of pages) for (const row of linesOf(page)) yield row.map((value, at) => typed(value, kinds[at]!))
  }
  return writeXlsxStream(values(), { name: 'Customers', columns: heads, freezePane: { rows: 1 }, zip64: false })
}

/** Row by row, so that each is forgotten before the next: a whole page of them would wait in memory to be collected. */
function* linesOf(page: string) {
  for (let from = 0; from < page.length;) {
    const end = page.indexOf('\n', from)
    const to = end < 0 ? page.length : end
    yield JSON.parse(page.slice(from, to)) as unknown[]
    from = to + 1
  }
}

function typed(value: unknown, kind: Cell['kind']) {
  if (typeof value === 'string') return literal(value)
  return kind === 'moment' && typeof value === 'number' ? new Date(value) : (value as number | null)
}

// A sheet says _x000D_ for what XML cannot. Text that looks like it has its underscore said in the same way; so have the two characters that
// are no characters, which the writer lets through.
const literal = (text: string) =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase()}_`)
