// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { Usage, UsageRetrieveQuery } from './types.ts'

/** Operations on usage. */
export interface UsageResource {
  /**
   * Retrieve how much a customer used, day by day.
   *
   * Needs `services:read`: See services and the catalogue of their kinds.
   *
   * @param customerId The id of a customer.
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - `invalid_input`: Some of the input is not valid
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(customerId: string, query?: UsageRetrieveQuery, options?: CallOptions): Call<Usage>
}

/** The operations on usage alone, for a program that needs no others. */
export const usage = (connection: Connection): UsageResource =>
  bind<UsageResource>(connection, 'usage', `retrieve+ GET /customers/{customer}/usage`)
