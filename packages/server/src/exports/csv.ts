import { sql, type RawBuilder } from 'kysely'
import { moment } from '../customers/columns.ts'
import type { Written } from '../customers/page.ts'
import { cellOf, inMajorUnits, type Cell, type ColumnName } from './cells.ts'
import { byMoney } from './shown.ts'

// RFC 4180: commas, quotes that are doubled, lines that end in CR LF. All text is in quotes, so that nothing is no text and not an empty one.
//
// A spreadsheet runs a cell that begins with one of these, quotes or not. An apostrophe in front makes it text. So that nothing is lost, text
// that begins with apostrophes and then one of these gets one more: who reads the file takes one apostrophe from what matches `escaped`.
const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const needsEscape = new RegExp(`^'*[${dangerous.map((char) => (char === '-' ? '\\-' : char)).join('')}]`)
/** What an escaped cell looks like. */
export const escaped = new RegExp(needsEscape.source.replace("'*", "'+"))

/** A text as a cell. */
export const csvCell = (text: string) => `"${(needsEscape.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
/** The first line of a file. */
export const csvHead = (titles: readonly string[]) => `${titles.map(csvCell).join(',')}\r\n`

/** A row as a line of CSV, written by the database: JavaScript would take longer to read the row than the database to write it. */
export const csvLine =
  (columns: readonly ColumnName[]): Written =>
  (principal, group) => {
    const all = columns.map(cellOf)
    return byMoney(principal, group, (money) => {
      const cells = all.map((cell) => (cell.kind === 'amount' && !money ? sql`''` : written(cell)))
      return sql`${sql.join(cells, sql` || ',' || `)} || ${sql.lit('\r\n')}`
    })
  }

const written = ({ kind, value }: Cell): RawBuilder<unknown> => sql`coalesce(${kinds[kind](value)}, '')`

const inBrackets = (value: RawBuilder<unknown>) => sql`(${value})`
const first = (value: RawBuilder<unknown>) => sql`left(ltrim(${value}, ''''), 1)`
const kinds: Record<Cell['kind'], (value: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  word: (value) => value,
  count: (value) => sql`${inBrackets(value)}::text`,
  amount: (value) => sql`(${inMajorUnits(value)})::text`,
  moment,
  text: (value) =>
    sql`case when ${first(inBrackets(value))} in (${sql.join(dangerous.map((char) => sql.lit(char)))}) then '"''' else '"' end || replace(${inBrackets(value)}, '"', '""') || '"'`,
}
