import { may, type Principal } from '../auth/principal.ts'
import { groupsWith } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** Whether there is any customer whose amounts the principal may see. */
export async function seesAnyMoney(db: Db, principal: Principal) {
  if (!principal.linkedOnly || principal.ownCustomer !== null) return may(principal, 'money:read')
  const groups = groupsWith(principal, 'money:read')
  if (groups.length === 0) return false
  const link = await db
    .selectFrom('links')
    .select('customer_id')
    .where('user_id', '=', principal.id)
    .where('partner_id', '=', principal.partner.id)
    .where('group', 'in', groups)
    .limit(1)
    .executeTakeFirst()
  return link !== undefined
}

/** A problem for who would sort or filter by amounts and sees none: the order itself would tell of them. */
export async function requireMoney(db: Db, principal: Principal) {
  if (!(await seesAnyMoney(db, principal))) throw new Problem('money_hidden')
}
