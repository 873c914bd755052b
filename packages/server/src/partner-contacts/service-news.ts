import type { CustomerRow } from '../customers/row.ts'
import type { Db } from '../db/database.ts'
import { queueMails } from '../mails/queue.ts'

type Customer = Pick<CustomerRow, 'id' | 'partner_id' | 'name'>

/** Tells the admin contacts of a customer's partner that a service came or went, but for those who do not want to hear of it. It belongs into the transaction of the change. */
export async function mailServiceNews(db: Db, customer: Customer, service: string, what: 'provisioned' | 'deleted', now: Date) {
  const contacts = await db
    .selectFrom('partner_contacts')
    .select(['email', 'language'])
    .where('partner_id', '=', customer.partner_id)
    .where('kind', '=', 'admin')
    .where('service_mails', '=', true)
    .orderBy('id')
    .execute()
  const mails = contacts.map(({ email, language }) => ({
    template: what === 'provisioned' ? ('serviceProvisioned' as const) : ('serviceDeleted' as const),
    partnerId: customer.partner_id,
    customerId: customer.id,
    to: email,
    language,
    data: { customer: customer.name, service, at: now.toISOString() },
  }))
  await queueMails(db, mails, now)
}
