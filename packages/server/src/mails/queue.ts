import type { Db } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { linkLasts } from '../one-time-links/kinds.ts'
import { endLinks } from '../one-time-links/make.ts'
import { mailLocale } from './texts/languages.ts'
import type { MailData, MailTemplate } from './texts/mail-texts.ts'

/** A mail to be: for whom, in which language, and what it tells. */
export type NewMail<T extends MailTemplate = MailTemplate> = {
  [K in T]: {
    partnerId: string
    template: K
    to: string
    language: string | null | undefined
    data: MailData[K]
    customerId?: string | null
    /** The customer's own user it is for. */
    companyUserId?: string
    /** The partner user it is for. */
    userId?: string
    /** The invitation it brings. */
    invitationId?: string
  }
}[T]

/** Writes mails into the outbox, in the transaction of what they tell of: both happen or neither does. */
export async function queueMails(db: Db, mails: readonly NewMail[], now: Date) {
  if (mails.length === 0) return
  for (const { template, companyUserId, userId, invitationId } of mails) {
    const person = companyUserId ?? userId ?? invitationId
    if (person !== undefined && linkLasts[template] !== undefined) await endLinks(db, person, [template])
  }
  const rows = mails.map((mail) => ({
    partner_id: mail.partnerId,
    id: newId('mai', now.getTime()),
    customer_id: mail.customerId ?? null,
    company_user_id: mail.companyUserId ?? null,
    user_id: mail.userId ?? null,
    invitation_id: mail.invitationId ?? null,
    template: mail.template,
    to_address: mail.to,
    locale: mailLocale(mail.language),
    data: JSON.stringify(mail.data),
    next_at: now,
    created_at: now,
  }))
  await db.insertInto('mails').values(rows).execute()
}
