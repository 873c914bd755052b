import { sql, type RawBuilder } from 'kysely'
import { moment } from '../customers/columns.ts'
import type { Written } from '../customers/page.ts'
import { cellOf, type Cell, type ColumnName } from './cells.ts'
import { byMoney } from './shown.ts'

type Sql = RawBuilder<unknown>

// What is null as a whole where the customer has none.
const absent: Record<string, Sql> = {
  address: sql`c.address is null`,
  contact: sql`c.contact_name is null`,
  risk: sql`c.risk_score is null`,
}

/** A row as a line of JSON, written by the database: the parts of the API's Customer that the columns name. */
export const jsonLine =
  (columns: readonly ColumnName[]): Written =>
  (principal, group) => {
    const byField = Map.groupBy(columns.map(cellOf), ({ path }) => path[0])
    return byMoney(principal, group, (money) => {
      const fields = [...byField].filter(([, cells]) => money || cells.every(({ kind }) => kind !== 'amount'))
      return sql`${object(fields.map(([name, cells]) => [name, field(name, cells)]))}::text || ${sql.lit('\n')}`
    })
  }

function field(name: string, cells: readonly Cell[]): Sql {
  const [only] = cells
  if (only!.path[1] === undefined) return valueOf(only!)
  const parts = object(cells.map((cell) => [cell.path[1]!, valueOf(cell)]))
  return absent[name] ? sql`case when not (${absent[name]}) then ${parts} end` : parts
}

function valueOf({ kind, value }: Cell): Sql {
  if (kind === 'moment') return moment(value)
  return kind === 'amount' ? sql`json_build_object('amount', ${value}, 'currency', c.currency)` : value
}

const object = (fields: readonly (readonly [name: string, value: Sql])[]) =>
  sql`json_build_object(${sql.join(fields.flatMap(([name, value]) => [sql.lit(name), value]))})`
