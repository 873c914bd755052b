// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { Partner, PartnerPage, PartnersListQuery } from './types.ts'

/** Operations on partners. */
export interface PartnersResource {
  /**
   * List your partner and those below it.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `partners:read`: See partners below one’s own.
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
  list(query?: PartnersListQuery, options?: CallOptions): Listing<Partner, PartnerPage>

  /**
   * Retrieve a partner.
   *
   * Needs `partners:read`: See partners below one’s own.
   *
   * @param partnerId The id of a partner.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(partnerId: string, options?: CallOptions): Call<Partner>
}

/** The operations on partners alone, for a program that needs no others. */
export const partners = (connection: Connection): PartnersResource =>
  bind<PartnersResource>(
    connection,
    'partners',
    `list* GET /partners
retrieve GET /partners/{partner}`,
    { '*': page },
  )
