import type { Sentence } from '../say.ts'

/** What each mail needs to know. It is kept in the outbox, so there is no secret in it. */
export type MailData = {
  welcome: { person: string; customer: string }
  passwordReset: { person: string }
  newAddress: { person: string; address: string }
  addressChanged: { person: string; address: string }
  invitation: { inviter: string; customer: string }
  customerDeactivated: { customer: string }
  customerSuspended: { customer: string }
  customerReactivated: { customer: string }
  customerDeleted: { customer: string; until: string }
  customerRestored: { customer: string }
  serviceProvisioned: ServiceNews
  serviceDeleted: ServiceNews
  webhookDisabled: { webhook: string; host: string; since: string }
  webhookGone: { webhook: string; host: string }
}
type ServiceNews = { customer: string; service: string; at: string }
export type MailTemplate = keyof MailData

/** What a text may use besides its data. */
export type Said = {
  /** Name of the partner, as its people know it. */
  brand: string
  /** A day, in the language of the mail. */
  day: (moment: string) => string
  /** What the partner calls a customer. */
  customerWord: string
}

/** One mail in one language. */
export type MailText = {
  subject: Sentence
  lines: readonly Sentence[]
  /** What is written on the button, for a mail that leads somewhere. */
  button?: string
  /** Names and what they are, one a line. */
  facts?: readonly (readonly [name: string, value: string])[]
}

/** All that mails say in one language. */
export type MailTexts = {
  [T in MailTemplate]: (data: MailData[T], said: Said) => MailText
} & {
  /** Below a button whose link works once. */
  once: (until: string) => string
  /** Below that, with the address in full. */
  byHand: string
  /** Who did not ask for this. */
  notYou: string
  /** Under a line, who wrote it. */
  from: (brand: string) => Sentence
  /** What a customer is called, unless the partner has a word of its own. */
  customer: string
}
