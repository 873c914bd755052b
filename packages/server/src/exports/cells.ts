import type { Export } from '@clientele/contract'
import { sql, type RawBuilder } from 'kysely'
import type * as z from 'zod'

type Sql = RawBuilder<unknown>
/** A column of a file, by its name in the contract. */
export type ColumnName = z.output<typeof Export>['columns'][number]
/**
 * What is in a column, of a row of `customers c` with its partner `p`. A word is text that is never anything but letters, digits and
 * `_ -`; an amount is in minor units of the customer's currency. `path` is where the API has it.
 */
export type Cell = { kind: 'text' | 'word' | 'count' | 'amount' | 'moment'; value: Sql; path: readonly [string, string?] }

const of = (kind: Cell['kind'], column: string, ...path: [string, string?]): Cell => ({ kind, value: sql.ref(`c.${column}`), path })
const line = (name: string): Cell => ({ kind: 'text', value: sql`c.address ->> ${sql.lit(name)}`, path: ['address', name] })
const number = (column: string, name: string): Cell => of('count', column, 'counts', name)

const cells: Record<string, Cell> = {
  id: of('word', 'id', 'id'),
  name: of('text', 'name', 'name'),
  type: of('word', 'type', 'type'),
  role: of('word', 'role', 'role'),
  status: of('word', 'status', 'status'),
  email: of('text', 'email', 'email'),
  phone: of('text', 'phone', 'phone'),
  website: of('text', 'website', 'website'),
  organisationNumber: of('text', 'organisation_number', 'organisationNumber'),
  description: of('text', 'description', 'description'),
  country: of('word', 'country', 'country'),
  line1: line('line1'),
  line2: line('line2'),
  line3: line('line3'),
  city: line('city'),
  region: line('region'),
  postalCode: line('postalCode'),
  contact: of('text', 'contact_name', 'contact', 'name'),
  contactEmail: of('text', 'contact_email', 'contact', 'email'),
  contactPhone: of('text', 'contact_phone', 'contact', 'phone'),
  language: of('word', 'language', 'language'),
  currency: of('word', 'currency', 'currency'),
  partner: { kind: 'text', value: sql`p.name`, path: ['partner', 'name'] },
  partnerId: { kind: 'word', value: sql`p.id`, path: ['partner', 'id'] },
  parentId: of('word', 'parent_id', 'parentId'),
  users: number('users_count', 'users'),
  orders: number('orders_count', 'orders'),
  invoices: number('invoices_count', 'invoices'),
  tickets: number('tickets_count', 'tickets'),
  subscriptions: number('subscriptions_count', 'subscriptions'),
  mrr: of('amount', 'mrr', 'mrr'),
  arr: { kind: 'amount', value: sql`c.mrr * 12`, path: ['arr'] },
  revenue: of('amount', 'revenue', 'revenue'),
  risk: of('count', 'risk_score', 'risk', 'score'),
  lastActivityAt: of('moment', 'last_activity_at', 'lastActivityAt'),
  lastOrderAt: of('moment', 'last_order_at', 'lastOrderAt'),
  createdAt: of('moment', 'created_at', 'createdAt'),
  updatedAt: of('moment', 'updated_at', 'updatedAt'),
  deletedAt: of('moment', 'deleted_at', 'deletedAt'),
}

/** The cell of a column. The kind of a service stands in the query: the contract lets only small letters, digits and hyphens through. */
export function cellOf(name: ColumnName): Cell {
  const kind = /^services\.(.*)$/.exec(name)?.[1]
  if (kind === undefined) return cells[name]!
  return { kind: 'count', value: sql`coalesce((c.service_counts->>${sql.lit(kind)})::int, 0)`, path: ['services', kind] }
}

/** Whether a column holds amounts. */
export const isAmount = (name: ColumnName) => cellOf(name).kind === 'amount'

/** The columns of a table: an amount without its currency says nothing, so that comes behind the amounts where it was not chosen. */
export function withCurrency(columns: readonly ColumnName[]): ColumnName[] {
  const last = columns.findLastIndex(isAmount)
  return last < 0 || columns.includes('currency') ? [...columns] : columns.toSpliced(last + 1, 0, 'currency')
}

const byDigits = Map.groupBy(
  Intl.supportedValuesOf('currency'),
  (currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
)
const unusual = [...byDigits].filter(([digits]) => digits !== 2)

/** An amount as a person writes it: 1250 is 12.50, of yen 1250. */
export const inMajorUnits = (amount: Sql) =>
  sql`case ${sql.join(
    unusual.map(
      ([digits, currencies]) =>
        sql`when c.currency in (${sql.join(currencies.map((currency) => sql.lit(currency)))}) then round(${amount}::numeric / ${sql.lit(10 ** digits)}, ${sql.lit(digits)})`,
    ),
    sql` `,
  )} else round(${amount}::numeric / 100, 2) end`
