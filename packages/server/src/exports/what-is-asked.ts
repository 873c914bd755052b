import type { Principal } from '../auth/principal.ts'
import { usesMoney, type Filter } from '../customers/filter.ts'
import { requireMoney } from '../customers/money-shown.ts'
import type { Question } from '../customers/page.ts'
import { sortOf } from '../customers/sort.ts'
import type { Db } from '../db/database.ts'
import { isAmount } from './cells.ts'
import type { ExportRow, Selected } from './row.ts'

type What = Pick<ExportRow, 'columns' | 'sort'> & { selection: Selected }

/** Who names customers means them, deleted ones too; who may not see those does not get them either way. */
const whatever: Filter = { status: ['active', 'inactive', 'suspended', 'deleted'] }

/** An export as a question for the list: what the list shows to this principal, in this order. A problem where that would tell of hidden amounts. */
export async function questionOf(
  db: Db,
  principal: Principal,
  { columns, sort: name, selection: { filter, customers, except } }: What,
  now: Date,
): Promise<Omit<Question, 'after' | 'limit'>> {
  const sort = sortOf(name ?? 'createdAt', principal)
  if (sort.money || (filter && usesMoney(filter)) || columns.some(isAmount)) await requireMoney(db, principal)
  return { db, principal, now, sort, filter: customers ? whatever : (filter ?? {}), among: { customers, except } }
}
