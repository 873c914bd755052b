import type { Db } from '../db/database.ts'
import type { NewMail } from '../mails/queue.ts'
import { personWith } from '../session/person-of.ts'
import { welcomeMail } from '../company-users/welcome-mail.ts'

/** The mail for who has an address and asked for a new password. Who has not accepted its invitation yet is welcomed once more. */
export async function personToMail(db: Db, emailKey: string): Promise<NewMail | undefined> {
  const person = await personWith(db, emailKey)
  if (!person) return welcomeMail(db, (rows) => rows.where('u.email_key', '=', emailKey))
  return {
    template: 'passwordReset',
    partnerId: person.partner_id,
    customerId: person.customer_id,
    ...(person.customer_id === null ? { userId: person.id } : { companyUserId: person.id }),
    to: person.email,
    language: person.locale,
    data: { person: person.name },
  }
}
