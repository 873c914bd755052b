import { newSecret, sha256 } from '../crypto/hash.ts'
import type { Db } from '../db/database.ts'
import type { LinkSecret, MailRow } from '../mails/compose.ts'
import type { MailTemplate } from '../mails/texts/mail-texts.ts'
import { linkLasts } from './kinds.ts'

/** What is kept of the secret of a link. */
export const hashOfLink = (token: string) => sha256(`one-time link:${token}`)

/**
 * Makes the link of a mail when the mail is sent, so that its secret is nowhere but in the mail. A mail that is sent again, because nobody knows whether it
 * arrived, gets a second one, and both are good until one is used. Gives none where the mail was given up meanwhile, for a newer one took its place.
 */
export async function makeLink(db: Db, mail: MailRow, now: Date): Promise<LinkSecret | undefined> {
  const lasts = linkLasts[mail.template as MailTemplate]
  if (lasts === undefined) return undefined
  const { partner_id, id, user_id, customer_id, company_user_id, invitation_id, template, to_address } = mail
  const due = await db
    .selectFrom('mails')
    .select('state')
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!due || due.state === 'givenUp') return undefined
  const token = newSecret()
  const until = new Date(now.getTime() + lasts)
  const row = { partner_id, mail_id: id, user_id, customer_id, company_user_id, invitation_id, template, address: to_address }
  await db
    .insertInto('one_time_links')
    .values({ ...row, token_hash: await hashOfLink(token), created_at: now, expires_at: until })
    .execute()
  return { token, until }
}

/** Links of these kinds do not work any more, and mails that would bring one are given up. It runs before a newer one is written, and when one was used. */
export async function endLinks(db: Db, personId: string, templates: readonly MailTemplate[]) {
  await db.deleteFrom('one_time_links').where('person_id', '=', personId).where('template', 'in', templates).execute()
  await db
    .updateTable('mails')
    .set({ state: 'givenUp', last_error: 'superseded' })
    .where('person_id', '=', personId)
    .where('template', 'in', templates)
    .where('state', 'in', ['queued', 'failed'])
    .execute()
}
