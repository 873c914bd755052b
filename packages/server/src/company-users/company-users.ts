import { customerInPath } from '../customers/row.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { likeWords } from '../text/like.ts'
import { changeEmail, resendInvitation, resetPassword } from './change.ts'
import { presentCompanyUser } from './present.ts'

export const companyUsers: HandlersOf<'companyUsers'> = {
  async list({ params, input: { search, ...page } }, ctx) {
    const customer = await customerInPath(ctx, params.customer)
    let rows = ctx.db
      .selectFrom('company_users')
      .selectAll()
      .where('partner_id', '=', customer.partner_id)
      .where('customer_id', '=', customer.id)
    for (const words of likeWords(search)) rows = rows.where('search_key', 'like', words)
    return keysetPage(rows, { list: ['company users', customer.id, search ?? null], by: ['name_key', 'id'], ...page }, presentCompanyUser)
  },
  resendInvitation,
  resetPassword,
  changeEmail,
}
