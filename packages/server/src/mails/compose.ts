import type { Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { MailsTable } from '../db/mail-tables.ts'
import { linkLasts, pageOf } from '../one-time-links/kinds.ts'
import type { Settings } from '../ports.ts'
import { brandingOf } from '../session/branding.ts'
import { htmlOf, subjectOf, textOf, type MailParts } from './layout.ts'
import { languages, mailLocale, type MailLocale } from './texts/languages.ts'
import type { MailData, MailTemplate, MailText, MailTexts, Said } from './texts/mail-texts.ts'

export type MailRow = Selectable<MailsTable>
type Branding = Awaited<ReturnType<typeof brandingOf>>
/** A mail as it arrives. */
export type Composed = { fromName: string; subject: string; text: string; html: string }
/** The secret of the mail's link, and until when it works. Without one, the mail says that there is a link and does not show it. */
export type LinkSecret = { token: string; until: Date }

/** Writes a mail in its language and in the brand of its partner, as both are now. */
export async function compose(
  db: Db,
  mail: MailRow,
  settings: Pick<Settings, 'portalUrl'>,
  now: Date,
  link?: LinkSecret,
): Promise<Composed> {
  const parts = partsOf(mail, await brandingOf(db, mail.partner_id), settings, now, link)
  return { fromName: parts.brand.name, subject: subjectOf(parts), text: textOf(parts), html: htmlOf(parts) }
}

type Written = Pick<MailRow, 'template' | 'locale' | 'data'>

function partsOf(mail: Written, branding: Branding, { portalUrl }: Pick<Settings, 'portalUrl'>, now: Date, link?: LinkSecret): MailParts {
  const locale = mailLocale(mail.locale)
  const texts: MailTexts = languages[locale]
  const template = mail.template as MailTemplate
  const lasts = linkLasts[template]
  const until = link?.until ?? new Date(now.getTime() + (lasts ?? 0))
  return {
    text: textFor(texts, template, mail.data as MailData[MailTemplate], {
      brand: branding.name,
      day: dayIn(locale),
      customerWord: capital(customerWord(branding, locale) ?? texts.customer, locale),
    }),
    texts,
    locale,
    brand: { name: branding.name, logoUrl: logoAt(portalUrl, branding.logoUrl), color: branding.colors['colorPrimary'] },
    link:
      lasts === undefined
        ? undefined
        : { address: link && `${portalUrl}${pageOf(template)}#${link.token}`, until: momentIn(locale)(until) },
  }
}

/** The template picks its data: whoever queued the mail gave just these. */
const textFor = <T extends MailTemplate>(texts: MailTexts, template: T, data: MailData[MailTemplate], said: Said) =>
  (texts[template] as unknown as (data: MailData[MailTemplate], said: Said) => MailText)(data, said)

const dayIn = (locale: MailLocale) => (moment: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))
const momentIn = (locale: MailLocale) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return (moment: Date) => `${format.format(moment)} UTC`
}

/** Words without a language are English ones. */
const customerWord = ({ words }: Branding, locale: MailLocale) =>
  words[`customer@${locale}`]?.['one'] ?? (locale === 'en' ? words['customer']?.['one'] : undefined)
const capital = (word: string, locale: MailLocale) => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)

/** A logo on the portal's own origin has an address of its own in a mail. */
const logoAt = (portalUrl: string, logoUrl: string | null) => (logoUrl?.startsWith('/') ? new URL(logoUrl, portalUrl).href : logoUrl)
