// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { Mail, MailPage, MailWithText, MailsListQuery } from './types.ts'

/** Operations on mails. */
export interface MailsResource {
  /**
   * List e-mails, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `mails:read`: See the e-mails that were sent, and whether they arrived.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `cursor_invalid`: The cursor could not be read
   * - `cursor_mismatch`: The cursor belongs to another list
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(query?: MailsListQuery, options?: CallOptions): Listing<Mail, MailPage>

  /**
   * Retrieve an e-mail with what it says.
   *
   * It is written anew in its language and brand. A one-time link is shown only while no mail server is set and the operator lets outboxes show them, as in development.
   *
   * Needs `mails:read`: See the e-mails that were sent, and whether they arrived.
   *
   * @param mailId The id of an e-mail.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(mailId: string, options?: CallOptions): Call<MailWithText>
}

/** The operations on mails alone, for a program that needs no others. */
export const mails = (connection: Connection): MailsResource =>
  bind<MailsResource>(
    connection,
    'mails',
    `list* GET /mails
retrieve GET /mails/{mail}`,
    { '*': page },
  )
