import type { ColumnType, Generated } from 'kysely'
import type { Json, Moment, MomentNow, NullableMoment } from './column-types.ts'

// The tables of what is sent by e-mail, and of whom it is sent to.

export type PartnerContactsTable = {
  partner_id: string
  id: string
  name: string
  name_key: string
  email: string
  email_key: string
  kind: string
  language: string | null
  service_mails: Generated<boolean>
  created_at: Moment
}

export type InvitationsTable = {
  partner_id: string
  id: string
  name: string
  type: string
  country: string | null
  language: string | null
  first_name: string
  last_name: string
  email: string
  email_key: string
  status: Generated<string>
  invited_by: string
  customer_id: string | null
  created_at: Moment
  expires_at: Moment
}

export type MailsTable = {
  partner_id: string
  id: string
  customer_id: string | null
  company_user_id: string | null
  user_id: string | null
  invitation_id: string | null
  /** Whichever of these there is. */
  person_id: ColumnType<string | null, never, never>
  template: string
  to_address: string
  locale: string
  data: Json<Record<string, unknown>>
  state: Generated<string>
  attempts: Generated<number>
  next_at: Moment
  claimed_until: NullableMoment
  last_error: string | null
  created_at: MomentNow
  sent_at: NullableMoment
}

export type OneTimeLinksTable = {
  token_hash: string
  partner_id: string
  mail_id: string
  customer_id: string | null
  company_user_id: string | null
  user_id: string | null
  invitation_id: string | null
  person_id: ColumnType<string, never, never>
  template: string
  address: string
  created_at: Moment
  expires_at: Moment
}

export type PasswordResetRequestsTable = { email_key: string; requested_at: Moment }
