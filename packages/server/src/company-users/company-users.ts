import type { Selectable } from 'kysely'
import { customerInPath } from '../customers/row.ts'
import type { CompanyUsersTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { likeWords } from '../text/like.ts'

export const companyUsers: HandlersOf<'companyUsers'> = {
  async list({ params, input: { search, ...page } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    let rows = ctx.db
      .selectFrom('company_users')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    for (const words of likeWords(search)) rows = rows.where('search_key', 'like', words)
    return keysetPage(rows, { list: ['company users', customer.id, search ?? null], by: ['name_key', 'id'], ...page }, present)
  },
}

const present = ({ id, name, email, permissions, status, last_sign_in_at, created_at }: Selectable<CompanyUsersTable>) => ({
  id,
  name,
  email,
  permissions,
  status,
  lastSignInAt: last_sign_in_at && toMillis(last_sign_in_at),
  createdAt: toMillis(created_at),
})
