// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { Invitation, InvitationCreate, InvitationPage, InvitationsListQuery } from './types.ts'

/** Operations on invitations. */
export interface InvitationsResource {
  /**
   * List invitations, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:create`: Create customers.
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
  list(query?: InvitationsListQuery, options?: CallOptions): Listing<Invitation, InvitationPage>

  /**
   * Invite a customer by e-mail.
   *
   * It appears among the customers once it has accepted, which it can for seven days.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `email_taken`: Somebody signs in with this e-mail address already
   * - `already_invited`: This address was invited already
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: InvitationCreate, options?: WriteOptions): Call<Invitation>

  /**
   * Send an invitation again; it can be accepted for seven days from now.
   *
   * One that expired is good again. Links that were sent before do not work any more.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param invitationId The id of an invitation.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  resend(invitationId: string, options?: WriteOptions): Call<Invitation>

  /**
   * Take an invitation back.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param invitationId The id of an invitation.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  cancel(invitationId: string, options?: WriteOptions): Call<Invitation>
}

/** The operations on invitations alone, for a program that needs no others. */
export const invitations = (connection: Connection): InvitationsResource =>
  bind<InvitationsResource>(
    connection,
    'invitations',
    `list* GET /invitations
create+ POST /invitations
resend POST /invitations/{invitation}/resend
cancel POST /invitations/{invitation}/cancel`,
    { '*': page },
  )
