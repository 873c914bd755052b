import type { Selectable, Updateable } from 'kysely'
import { customerInPath } from '../customers/row.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { CompanyUsersTable } from '../db/schema.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { Problem } from '../http/problem.ts'
import { queueMails } from '../mails/queue.ts'
import { endLinks } from '../one-time-links/make.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { takeAddress } from '../auth/take-address.ts'
import { actorOf, record } from '../record.ts'
import { sortKey } from '../text/fold.ts'
import { presentCompanyUser } from './present.ts'
import { usersChanged } from './users-changed.ts'
import { welcomeMail } from './welcome-mail.ts'

type Row = Selectable<CompanyUsersTable>
type Handlers = HandlersOf<'companyUsers'>

/** Welcomes somebody once more who has not accepted yet. */
export const resendInvitation: Handlers['resendInvitation'] = async ({ params }, ctx) => {
  const { user } = await held(ctx, params)
  if (user.status !== 'invited')
    throw new Problem('status_conflict', `${user.name} is ${user.status}; only who is invited can be welcomed.`)
  const mail = await welcomeMail(ctx.db, (rows) => rows.where('u.partner_id', '=', user.partner_id).where('u.id', '=', user.id))
  if (!mail) throw new Problem('status_conflict', 'Nobody can sign in to this customer now; reactivate it first.')
  await queueMails(ctx.db, [mail], ctx.now)
  await recordUser(ctx, user, 'company_user.invited')
  return presentCompanyUser(user)
}

/** Sends a link to choose a new password. */
export const resetPassword: Handlers['resetPassword'] = async ({ params }, ctx) => {
  const { customer, user } = await held(ctx, params)
  if (user.status !== 'active')
    throw new Problem('status_conflict', `${user.name} is ${user.status}; only who is active can choose a new password.`)
  if (customer.status === 'inactive' || customer.status === 'deleted')
    throw new Problem('status_conflict', `The customer is ${customer.status}: nobody can sign in to it now.`)
  const data = { person: user.name }
  const to = { to: user.email, language: customer.language, partnerId: user.partner_id, customerId: user.customer_id }
  await queueMails(ctx.db, [{ template: 'passwordReset', ...to, companyUserId: user.id, data }], ctx.now)
  await recordUser(ctx, user, 'company_user.password_reset')
  return presentCompanyUser(user)
}

/** Gives somebody another name. A call that changes nothing is answered and leaves no trace. */
export const rename: Handlers['update'] = async ({ params, input: { name } }, ctx) => {
  const { user } = await held(ctx, params)
  await requireVersion(ctx.ifMatch, user.version, async () => presentCompanyUser(user))
  if (name === undefined || name === user.name) return presentCompanyUser(user)
  const after = await write(ctx, user, { name, name_key: sortKey(name), search_key: personSearchKey(name, user.email) })
  await recordUser(ctx, after, 'company_user.updated', ['name'])
  return presentCompanyUser(after)
}

/** Asks the new address whether it is the person's. Until it says so, nothing changes. */
export const changeEmail: Handlers['changeEmail'] = async ({ params, input: { email } }, ctx) => {
  const { customer, user } = await held(ctx, params)
  await requireVersion(ctx.ifMatch, user.version, async () => presentCompanyUser(user))
  if (user.status === 'inactive') throw new Problem('status_conflict', `${user.name} is inactive; activate it first.`)
  const newEmail = email === user.email ? null : email
  if (newEmail === null) await endLinks(ctx.db, user.id, ['newAddress'])
  else {
    if (emailKey(newEmail) !== user.email_key) await takeAddress(ctx.db, newEmail, 'email')
    const to = { to: newEmail, language: customer.language, partnerId: user.partner_id, customerId: user.customer_id }
    const data = { person: user.name, address: newEmail }
    await queueMails(ctx.db, [{ template: 'newAddress', ...to, companyUserId: user.id, data }], ctx.now)
  }
  if (newEmail === user.new_email) return presentCompanyUser(user)
  const after = await write(ctx, user, { new_email: newEmail })
  await recordUser(ctx, after, 'company_user.updated', ['newEmail'])
  return presentCompanyUser(after)
}

const write = ({ db }: Context, user: Row, set: Updateable<CompanyUsersTable>) =>
  db
    .updateTable('company_users')
    .set({ ...set, version: user.version + 1 })
    .where('partner_id', '=', user.partner_id)
    .where('customer_id', '=', user.customer_id)
    .where('id', '=', user.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The customer and the person in the path, whom nobody else changes until the transaction ends. */
async function held(ctx: Context, params: { customer: string; companyUser: string }): Promise<{ customer: CustomerRow; user: Row }> {
  const customer = await customerInPath(ctx, params.customer)
  const user = await ctx.db
    .selectFrom('company_users')
    .selectAll()
    .where('partner_id', '=', customer.partner_id)
    .where('customer_id', '=', customer.id)
    .where('id', '=', params.companyUser)
    .forUpdate()
    .executeTakeFirst()
  if (!user) throw new Problem('not_found', 'The customer has no user with this id.')
  return { customer, user }
}

async function recordUser(
  { db, principal, now, requestId }: Context,
  user: Row,
  type: 'company_user.invited' | 'company_user.password_reset' | 'company_user.updated',
  changed: string[] = [],
) {
  const change = { partnerId: user.partner_id, actor: actorOf(principal), at: now, requestId, customerId: user.customer_id }
  await record(db, [
    { ...change, changed, activity: { type, details: { userId: user.id, name: user.name } } },
    ...(changed.length > 0 ? [{ ...change, ...usersChanged }] : []),
  ])
}
