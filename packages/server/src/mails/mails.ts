import { toMillis } from '../db/types.ts'
import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { makeLink } from '../one-time-links/make.ts'
import type { Services } from '../ports.ts'
import { compose, type MailRow } from './compose.ts'

export const mails: HandlersOf<'mails'> = {
  async list({ input: { customer, state, ...page } }, { db, principal, services }) {
    let rows = db
      .selectFrom('mails')
      .selectAll()
      .where('partner_id', 'in', [...principal.partners])
    if (customer !== undefined) rows = rows.where('customer_id', '=', customer)
    if (state) rows = rows.where('state', 'in', storedStates(state, services))
    return keysetPage(rows, { list: ['mails', customer ?? null, state ?? null], by: ['id'], descending: true, ...page }, (row) =>
      present(row, services),
    )
  },

  async retrieve({ params }, { db, principal, now, services }) {
    const mail = await db
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', params.mail)
      .where('partner_id', 'in', [...principal.partners])
      .executeTakeFirst()
    if (!mail) throw new Problem('not_found', 'There is no e-mail with this id.')
    const link = services.settings.outboxShowsLinks ? await services.database.transaction((tx) => makeLink(tx, mail, now)) : undefined
    const { fromName, subject, text, html } = await compose(db, mail, services.settings, now, link)
    return { ...present(mail, services), from: fromName, subject, text, html, linkShown: link !== undefined }
  },
}

const isWaiting = (state: string) => state === 'queued' || state === 'failed'
/** Without a mail server, what waits is held. */
const stateOf = ({ state }: MailRow, { mailer }: Services) => (!mailer && isWaiting(state) ? 'held' : state)

/** The states as they are stored, for those asked for. The last one stands for none. */
const storedStates = (asked: readonly string[], { mailer }: Services) => [
  ...asked.filter((state) => state !== 'held' && (mailer || !isWaiting(state))),
  ...(!mailer && asked.includes('held') ? ['queued', 'failed'] : []),
  'none',
]

function present(mail: MailRow, services: Services) {
  const state = stateOf(mail, services)
  return {
    id: mail.id,
    template: mail.template,
    to: mail.to_address,
    locale: mail.locale,
    state,
    attempts: mail.attempts,
    nextAttemptAt: isWaiting(state) ? toMillis(mail.next_at) : null,
    lastError: mail.last_error,
    customerId: mail.customer_id,
    createdAt: toMillis(mail.created_at),
    sentAt: mail.sent_at && toMillis(mail.sent_at),
  }
}
