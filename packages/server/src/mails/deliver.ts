import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { makeLink } from '../one-time-links/make.ts'
import { linkLasts } from '../one-time-links/kinds.ts'
import { MailRefused, type Mailer, type Services } from '../ports.ts'
import { compose, type MailRow } from './compose.ts'
import type { MailTemplate } from './texts/mail-texts.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'settings' | 'mailer' | 'log'>

const minute = 60_000
const hour = 60 * minute
/** How long to wait after each failure; after the last, the mail is given up. */
const waits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 24 * hour]
/** A mail older than this tells no news any more. */
const staleMs = 3 * 24 * hour
/** Longer than any attempt takes: after that, whoever claimed the mail is taken for dead. */
const claimMs = 5 * minute

/** Sends what is due, one after the other. Without a mail server, mails wait. */
export async function sendMails(needs: Needs, signal?: AbortSignal): Promise<void> {
  const { mailer } = needs
  if (!mailer) return
  while (!signal?.aborted && (await sendNext(needs, mailer)));
}

/**
 * Sends the mail whose turn it is. It is claimed in a transaction of its own, so no two replicas send it at once; it is marked as sent after the mail server
 * took it. When a process dies between the two, the mail is sent once more: at least once, and rarely twice. Gives false when nothing is due.
 */
async function sendNext(needs: Needs, mailer: Mailer): Promise<boolean> {
  const { database, clock } = needs
  const mail = await database.transaction((db) => claim(db, clock()))
  if (!mail) return false
  if (clock().getTime() - Date.parse(mail.created_at) > staleMs) {
    await mark(needs, mail, { state: 'givenUp', last_error: 'too_old' })
    return true
  }
  try {
    const link = await database.transaction((db) => makeLink(db, mail, clock()))
    // A newer mail took its place between the claim and now.
    if (!link && linkLasts[mail.template as MailTemplate] !== undefined) return true
    const { fromName, subject, text, html } = await compose(database.db, mail, needs.settings, clock(), link)
    await mailer.send({ id: mail.id, fromName, to: mail.to_address, subject, text, html })
  } catch (error) {
    if (database.isUnavailable(error)) throw error
    await putOff(needs, mail, error)
    return true
  }
  await mark(needs, mail, { state: 'sent', sent_at: clock(), last_error: null })
  needs.log({ level: 'info', event: 'mail_sent', mail: mail.id, attempts: mail.attempts })
  return true
}

const claim = (db: Db, now: Date): Promise<MailRow | undefined> =>
  db
    .updateTable('mails')
    .set(({ eb }) => ({ claimed_until: new Date(now.getTime() + claimMs), attempts: eb('attempts', '+', 1) }))
    .where(
      ({ refTuple, selectFrom }) =>
        sql<boolean>`${refTuple('partner_id', 'id')} = ${selectFrom('mails as due')
          .select(['due.partner_id', 'due.id'])
          .where('due.state', 'in', ['queued', 'failed'])
          .where('due.next_at', '<=', now.toISOString())
          .where(({ or, eb }) => or([eb('due.claimed_until', 'is', null), eb('due.claimed_until', '<=', now.toISOString())]))
          .orderBy('due.next_at')
          .limit(1)
          .forUpdate()
          .skipLocked()}`,
    )
    .returningAll()
    .executeTakeFirst()

async function putOff(needs: Needs, mail: MailRow, error: unknown) {
  const { code, final } = error instanceof MailRefused ? error : { code: error instanceof Error ? error.name : typeof error, final: false }
  const wait = waits[mail.attempts - 1]
  const over = final || wait === undefined
  needs.log({
    level: over ? 'error' : 'warn',
    event: over ? 'mail_given_up' : 'mail_put_off',
    mail: mail.id,
    attempts: mail.attempts,
    code,
  })
  await mark(needs, mail, {
    state: over ? 'givenUp' : 'failed',
    last_error: code,
    ...(!over && { next_at: new Date(needs.clock().getTime() + wait) }),
  })
}

/** Writes what became of an attempt, unless the claim ran out and somebody else has the mail now. */
const mark = (
  { database }: Needs,
  { partner_id: _, id, attempts }: MailRow,
  set: Partial<Record<'state' | 'last_error', string | null>> & { next_at?: Date; sent_at?: Date },
) =>
  database.db
    .updateTable('mails')
    .set({ ...(set as { state: string }), claimed_until: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', 'in', ['queued', 'failed'])
    .execute()
