import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Principal } from '../auth/principal.ts'
import { groupsWith } from '../auth/scope.ts'
import { cursorMoment, cursorText } from '../http/cursor.ts'

/** What a list is ordered by: a value of the row, then its id. */
export type Sort = {
  key: RawBuilder<unknown>
  /** The type of the key in the database. */
  type: 'text' | 'bigint' | 'int' | 'timestamptz'
  nullable: boolean
  money: boolean
  descending: boolean
  /** Whether the key is the partner's, the same for all its customers. */
  byPartner: boolean
  /** Whether each partner has its customers in this order in an index. */
  indexed: boolean
}
type Column = readonly [name: string, type: Sort['type'], nullable?: 'nullable' | undefined, money?: 'money']

const columns: Record<string, Column> = {
  name: ['name_key', 'text'],
  type: ['type', 'text'],
  role: ['role', 'text'],
  status: ['status', 'text'],
  phone: ['phone', 'text', 'nullable'],
  email: ['email_key', 'text', 'nullable'],
  contact: ['contact_key', 'text', 'nullable'],
  country: ['country', 'text', 'nullable'],
  users: ['users_count', 'int'],
  orders: ['orders_count', 'int'],
  invoices: ['invoices_count', 'int'],
  tickets: ['tickets_count', 'int'],
  subscriptions: ['subscriptions_count', 'int'],
  mrr: ['mrr_key', 'bigint', undefined, 'money'],
  arr: ['mrr_key', 'bigint', undefined, 'money'], // twelve times MRR: the same order
  revenue: ['revenue_key', 'bigint', undefined, 'money'],
  risk: ['risk_score', 'int', 'nullable'],
  lastActivityAt: ['last_activity_at', 'timestamptz', 'nullable'],
  lastOrderAt: ['last_order_at', 'timestamptz', 'nullable'],
  createdAt: ['created_at', 'timestamptz'],
  updatedAt: ['updated_at', 'timestamptz'],
}

/** The kinds of services that every installation begins with. Those that are added later have no index. */
const indexedKinds = new Set(['port', 'virtual-circuit', 'cloud', 'certificate'])

/** How to order by a name of the contract. */
export function sortOf(name: string, principal: Principal): Sort {
  const descending = name.startsWith('-')
  const column = descending ? name.slice(1) : name
  const common = { descending, money: false, nullable: false, byPartner: false, indexed: true }
  if (column === 'partner') return { ...common, key: sql`p.name_key`, type: 'text', byPartner: true }
  if (column.startsWith('services.')) {
    const kind = column.slice('services.'.length)
    return { ...common, key: serviceCount(kind), type: 'int', indexed: indexedKinds.has(kind) }
  }
  const [ref, type, nullable, money] = columns[column]!
  const key = sql.ref(`c.${ref}`)
  // Of a customer whose amounts one may not see there is no amount to sort by.
  if (money && principal.linkedOnly)
    return {
      ...common,
      key: sql`case when l."group" = any(${groupsWith(principal, 'money:read')}::text[]) then ${key} end`,
      type,
      nullable: true,
      money: true,
      indexed: false,
    }
  return { ...common, key, type, nullable: nullable !== undefined, money: money !== undefined }
}

/** The kind stands in the text of the query, as in the index on it: the contract lets only small letters, digits and hyphens through. */
const serviceCount = (kind: string) => sql`coalesce((c.service_counts->>${sql.lit(kind)})::int, 0)`

const whole = z.int()
const keyShapes = { text: cursorText, bigint: whole, int: whole, timestamptz: cursorMoment }

/** What a cursor of this order holds: the key of the last row, null among those without one, and its id. */
export const placeOf = ({ type, nullable }: Sort) => z.tuple([nullable ? keyShapes[type].nullable() : keyShapes[type], cursorText])
/** The last row of a page, as the next one begins after it. */
export type Place = readonly [key: string | number | null, id: string]
