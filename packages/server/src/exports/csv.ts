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
      const cells = all.map((cell) => (cell.kind === 'amount' && !money ? [] : written(cell)))
      const parts = cells.flatMap((cell, at) => [...(at > 0 ? [sql`','`] : []), ...cell])
      // Joined once, and what is null is nothing: joined two by two, each part is copied with every one that follows.
      return sql`concat(${sql.join(inFewer(parts))}, ${sql.lit('\r\n')})`
    })
  }

const mostArguments = 50
/** A function of the database takes a hundred arguments: of more parts, some are joined before. */
function inFewer(parts: readonly RawBuilder<unknown>[]): readonly RawBuilder<unknown>[] {
  if (parts.length <= mostArguments) return parts
  return [sql`concat(${sql.join(parts.slice(0, mostArguments))})`, ...inFewer(parts.slice(mostArguments))]
}

const written = ({ kind, value }: Cell): readonly RawBuilder<unknown>[] => kinds[kind](sql`(${value})`)

const first = (value: RawBuilder<unknown>) => sql`left(ltrim(${value}, ''''), 1)`
// Nearly all text begins with a letter, and of those none is dangerous. By their bytes, letters lie between these two.
const seemsHarmless = (value: RawBuilder<unknown>) => sql`${value} >= 'A' collate "C" and ${value} < '＋' collate "C"`
const kinds: Record<Cell['kind'], (value: RawBuilder<unknown>) => readonly RawBuilder<unknown>[]> = {
  word: (value) => [value],
  count: (value) => [value],
  amount: (value) => [inMajorUnits(value)],
  moment: (value) => [moment(value)],
  text: (value) => [
    sql`case when ${value} is null then null when ${seemsHarmless(value)} then '"'
      when ${first(value)} in (${sql.join(dangerous.map((char) => sql.lit(char)))}) then '"''' else '"' end`,
    sql`replace(${value}, '"', '""')`,
    sql`case when ${value} is not null then '"' end`,
  ],
}
