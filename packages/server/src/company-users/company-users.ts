import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { likeWords } from '../text/like.ts'
import { changeEmail, rename, resendInvitation, resetPassword } from './change.ts'
import { presentCompanyUser } from './present.ts'

export const companyUsers: HandlersOf<'companyUsers'> = {
  async list({ params, input: { search, permissions, ...page } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    let rows = ctx.db
      .selectFrom('company_users')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    if (permissions) rows = rows.where('permissions', '=', permissions)
    for (const words of likeWords(search)) rows = rows.where('search_key', 'like', words)
    const list = ['company users', customer.id, search ?? null, ...(permissions ? [permissions] : [])]
    return keysetPage(rows, { list, by: ['name_key', 'id'], ...page }, presentCompanyUser)
  },
  update: rename,
  resendInvitation,
  resetPassword,
  changeEmail,
}
