// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { PartnerContact, PartnerContactCreate, PartnerContactUpdate, PartnerContacts } from './types.ts'

/** Operations on partner contacts. */
export interface PartnerContactsResource {
  /**
   * List the contacts of your partner, by name.
   *
   * Needs `partner-contacts:read`: See the contacts of one’s partner.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(options?: CallOptions): Call<PartnerContacts>

  /**
   * Add a contact.
   *
   * Needs `partner-contacts:write`: Add, change and remove contacts of one’s partner.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `contact_exists`: There is such a contact already
   * - `contacts_full`: There is no room for more contacts
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: PartnerContactCreate, options?: WriteOptions): Call<PartnerContact>

  /**
   * Change a contact.
   *
   * Needs `partner-contacts:write`: Add, change and remove contacts of one’s partner.
   *
   * @param partnerContactId The id of a contact of a partner.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `contact_exists`: There is such a contact already
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(partnerContactId: string, input?: PartnerContactUpdate, options?: WriteOptions): Call<PartnerContact>

  /**
   * Remove a contact.
   *
   * Needs `partner-contacts:write`: Add, change and remove contacts of one’s partner.
   *
   * @param partnerContactId The id of a contact of a partner.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(partnerContactId: string, options?: WriteOptions): Call<void>
}

/** The operations on partner contacts alone, for a program that needs no others. */
export const partnerContacts = (connection: Connection): PartnerContactsResource =>
  bind<PartnerContactsResource>(
    connection,
    'partnerContacts',
    `list GET /partner-contacts
create+ POST /partner-contacts
update+ PATCH /partner-contacts/{partnerContact}
delete DELETE /partner-contacts/{partnerContact}`,
  )
