import type { FirstAdmin } from '@clientele/contract'
import type * as z from 'zod'
import { hashPassword } from '../auth/passwords.ts'
import { may, type Principal } from '../auth/principal.ts'
import { takeAddress } from '../auth/take-address.ts'
import type { Maker } from '../customers/insert.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { queueMails } from '../mails/queue.ts'
import { newId } from '../new-id.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { record } from '../record.ts'
import { sortKey } from '../text/fold.ts'

type Given = z.output<typeof FirstAdmin>
/** The first admin of a customer that is to be made, its password hashed; without a hash it is to be invited. */
export type PreparedAdmin = Omit<Given, 'password'> & { passwordHash: string | null }

/** What is done before the transaction, for hashing is slow on purpose. Refuses those who may not add users. */
export async function prepareAdmin(
  { services, principal }: Pick<Context, 'services'> & { principal: Principal },
  { password, ...admin }: Given,
): Promise<PreparedAdmin> {
  if (!may(principal, 'users:write')) throw new Problem('forbidden', 'Giving a customer its first user needs users:write.')
  return { ...admin, passwordHash: password === undefined ? null : await hashPassword(services.hasher, password) }
}

/** Adds the first admin to a customer made in this transaction, which has counted it already. A link to sign in with goes to its address, where it is to be welcomed. */
export async function addFirstAdmin(
  by: Maker,
  customer: Pick<CustomerRow, 'id' | 'partner_id' | 'name' | 'language'>,
  admin: PreparedAdmin,
) {
  const { firstName, lastName, email, passwordHash } = admin
  const name = `${firstName} ${lastName}`
  const user = {
    partner_id: customer.partner_id,
    customer_id: customer.id,
    id: newId('cpu', by.now.getTime()),
    name,
    email,
    email_key: await takeAddress(by.db, email, 'admin.email'),
    name_key: sortKey(name),
    search_key: personSearchKey(name, email),
    permissions: 'full',
    status: passwordHash === null ? 'invited' : 'active',
    password_hash: passwordHash,
    created_at: by.now,
  }
  await by.db.insertInto('company_users').values(user).execute()
  await record(by.db, {
    partnerId: customer.partner_id,
    actor: by.actor,
    at: by.now,
    requestId: by.requestId,
    customerId: customer.id,
    activity: { type: 'company_user.created', details: { userId: user.id, name, status: user.status } },
  })
  if (!by.welcome) return user
  await queueMails(
    by.db,
    [
      {
        template: 'welcome',
        partnerId: customer.partner_id,
        customerId: customer.id,
        companyUserId: user.id,
        to: email,
        language: customer.language,
        data: { person: name, customer: customer.name },
      },
    ],
    by.now,
  )
  return user
}
