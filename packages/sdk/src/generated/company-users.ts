// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions, WriteOptions } from '../options.ts'
import type { CompanyUser, CompanyUserEmail, CompanyUserPage, CompanyUserUpdate, CompanyUsersListQuery } from './types.ts'

/** Operations on company users. */
export interface CompanyUsersResource {
  /**
   * List a customer’s own users, by name.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:read`: See customers, their counts and their summary.
   *
   * @param customerId The id of a customer.
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `cursor_invalid`: The cursor could not be read
   * - `cursor_mismatch`: The cursor belongs to another list
   * - `not_found`: There is no such thing
   * - `invalid_input`: Some of the input is not valid
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(customerId: string, query?: CompanyUsersListQuery, options?: CallOptions): Listing<CompanyUser, CompanyUserPage>

  /**
   * Change the name of a customer’s own user.
   *
   * Needs `users:write`: Invite and change a customer's own users.
   *
   * @param customerId The id of a customer.
   * @param companyUserId The id of a user of a customer.
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(customerId: string, companyUserId: string, input?: CompanyUserUpdate, options?: UpdateOptions): Call<CompanyUser>

  /**
   * Send the welcome e-mail again, to who has not accepted yet.
   *
   * Links that were sent before do not work any more.
   *
   * Needs `users:write`: Invite and change a customer's own users.
   *
   * @param customerId The id of a customer.
   * @param companyUserId The id of a user of a customer.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  resendInvitation(customerId: string, companyUserId: string, options?: WriteOptions): Call<CompanyUser>

  /**
   * Send somebody a link to choose a new password.
   *
   * The old password stays good until then. Links that were sent before do not work any more.
   *
   * Needs `users:write`: Invite and change a customer's own users.
   *
   * @param customerId The id of a customer.
   * @param companyUserId The id of a user of a customer.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  resetPassword(customerId: string, companyUserId: string, options?: WriteOptions): Call<CompanyUser>

  /**
   * Change the address somebody signs in with.
   *
   * A link goes to the new address, and the change takes effect when it is used. Until then the old address signs in. Asking for the address there is takes a change back that waits.
   *
   * Needs `users:write`: Invite and change a customer's own users.
   *
   * @param customerId The id of a customer.
   * @param companyUserId The id of a user of a customer.
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `email_taken`: Somebody signs in with this e-mail address already
   * - `status_conflict`: The status cannot be changed like that
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  changeEmail(customerId: string, companyUserId: string, input: CompanyUserEmail, options?: UpdateOptions): Call<CompanyUser>
}

/** The operations on company users alone, for a program that needs no others. */
export const companyUsers = (connection: Connection): CompanyUsersResource =>
  bind<CompanyUsersResource>(
    connection,
    'companyUsers',
    `list* GET /customers/{customer}/company-users
update+ PATCH /customers/{customer}/company-users/{companyUser}
resendInvitation POST /customers/{customer}/company-users/{companyUser}/invitation
resetPassword POST /customers/{customer}/company-users/{companyUser}/password-reset
changeEmail+ POST /customers/{customer}/company-users/{companyUser}/email`,
    { '*': page },
  )
