import { sql, type Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { PartnersTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { likeWords } from '../text/like.ts'

export const partners: HandlersOf<'partners'> = {
  async list({ input: { search, ...page } }, { db, principal }) {
    let query = withCustomers(db).where('id', 'in', [...principal.partners])
    for (const words of likeWords(search)) query = query.where('name_key', 'like', words)
    return keysetPage(query, { list: ['partners', search ?? null], by: ['name_key', 'id'], ...page }, present)
  },

  async retrieve({ params }, { db, principal }) {
    const row = principal.partners.includes(params.partner)
      ? await withCustomers(db).where('id', '=', params.partner).executeTakeFirst()
      : undefined
    if (!row) throw new Problem('not_found', 'There is no partner with this id.')
    return present(row)
  },
}

const withCustomers = (db: Db) =>
  db
    .selectFrom('partners')
    .select(['id', 'name', 'name_key', 'kind', 'status', 'parent_id', 'currency', 'created_at'])
    .select(({ selectFrom }) =>
      selectFrom('customer_counters')
        .select(({ fn }) => fn.coalesce(fn.sum<number>('customers'), sql<number>`0`).as('customers'))
        .whereRef('customer_counters.partner_id', '=', 'partners.id')
        .where('customer_counters.status', '<>', 'deleted')
        .as('customers'),
    )

type Row = Pick<Selectable<PartnersTable>, 'id' | 'name' | 'kind' | 'status' | 'parent_id' | 'currency' | 'created_at'> & {
  customers: number | null
}

const present = ({ id, name, kind, status, parent_id, currency, customers, created_at }: Row) => ({
  id,
  name,
  kind,
  status,
  parentId: parent_id,
  currency,
  customers: Number(customers ?? 0),
  createdAt: toMillis(created_at),
})
