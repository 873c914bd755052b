import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { MailTexts } from './mail-texts.ts'

/** What mails say, by language. */
export const languages = { en, de, fr, es, ja, ar } satisfies Record<string, MailTexts>

export type MailLocale = keyof typeof languages

/** The language of a mail to somebody who speaks this one; English where mails do not speak it. */
export function mailLocale(tag: string | null | undefined): MailLocale {
  const language = (tag ?? '').split('-')[0]!
  return Object.hasOwn(languages, language) ? (language as MailLocale) : 'en'
}

export const directionOf = (locale: MailLocale) => (locale === 'ar' ? 'rtl' : 'ltr')
