// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { PartnerUser, PartnerUserPage, PartnerUsersListQuery } from './types.ts'

/** Operations on partner users. */
export interface PartnerUsersResource {
  /**
   * List the people of your partner and those below it.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `partner-users:read`: See the people of a partner.
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
  list(query?: PartnerUsersListQuery, options?: CallOptions): Listing<PartnerUser, PartnerUserPage>

  /**
   * Retrieve a person of a partner.
   *
   * Needs `partner-users:read`: See the people of a partner.
   *
   * @param userId The id of a partner user.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(userId: string, options?: CallOptions): Call<PartnerUser>
}

/** The operations on partner users alone, for a program that needs no others. */
export const partnerUsers = (connection: Connection): PartnerUsersResource =>
  bind<PartnerUsersResource>(
    connection,
    'partnerUsers',
    `list* GET /partner-users
retrieve GET /partner-users/{user}`,
    { '*': page },
  )
