import { takeAddress } from '../auth/take-address.ts'
import { usersChanged } from '../company-users/users-changed.ts'
import type { PublicContext } from '../http/context.ts'
import { queueMails } from '../mails/queue.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { record } from '../record.ts'
import { endLinks } from './make.ts'
import { linkGone, type LinkOwner, type LinkRow } from './owner.ts'

/** The new address is the person's: from now on it signs in, and the old one does not. The old one is told. */
export async function confirmAddress({ db, now, requestId }: PublicContext, link: LinkRow, owner: LinkOwner) {
  const { partner_id, customer_id, id, name, email: before } = owner
  if (customer_id === null || owner.new_email !== link.address) throw linkGone()
  // Another way to write the address one has is nobody else's.
  const isSame = emailKey(link.address) === owner.email_key
  const email_key = isSame ? owner.email_key : await takeAddress(db, link.address, 'token')
  await db
    .updateTable('company_users')
    .set(({ eb }) => ({
      ...{ email: link.address, email_key, new_email: null, search_key: personSearchKey(name, link.address) },
      version: eb('version', '+', 1),
    }))
    .where('partner_id', '=', partner_id)
    .where('customer_id', '=', customer_id)
    .where('id', '=', id)
    .execute()
  // What was sent to the old address must not open anything any more.
  await endLinks(db, id, ['newAddress', 'welcome', 'passwordReset'])
  await queueMails(
    db,
    [
      {
        template: 'addressChanged',
        partnerId: partner_id,
        customerId: customer_id,
        to: before,
        language: owner.locale,
        data: { person: name, address: link.address },
      },
    ],
    now,
  )
  const actor = { kind: 'companyUser', id, name, email: link.address } as const
  const change = { partnerId: partner_id, actor, at: now, requestId, customerId: customer_id }
  await record(db, [
    { ...change, changed: ['email'], activity: { type: 'company_user.updated', details: { userId: id, name } } },
    { ...change, ...usersChanged },
  ])
}
