import type { MailTemplate } from '../mails/texts/mail-texts.ts'

const hour = 3_600_000

/** The mails that carry a link which works once, and how long it works. */
export const linkLasts: Partial<Record<MailTemplate, number>> = {
  welcome: 7 * 24 * hour,
  invitation: 7 * 24 * hour,
  newAddress: 24 * hour,
  passwordReset: hour,
}

const pages: Partial<Record<MailTemplate, string>> = { newAddress: '/confirm-email', passwordReset: '/reset' }

/** The page of the portal that the link opens. What is secret stands behind its #, which no browser sends. */
export const pageOf = (template: MailTemplate) => pages[template] ?? '/welcome'
