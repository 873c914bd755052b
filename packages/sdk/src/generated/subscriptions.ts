// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Listing } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { PageQuery, Subscription, SubscriptionPage } from './types.ts'

/** Operations on subscriptions. */
export interface SubscriptionsResource {
  /**
   * List the subscriptions of a customer, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `services:read`: See services and the catalogue of their kinds.
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
  list(customerId: string, query?: PageQuery, options?: CallOptions): Listing<Subscription, SubscriptionPage>
}

/** The operations on subscriptions alone, for a program that needs no others. */
export const subscriptions = (connection: Connection): SubscriptionsResource =>
  bind<SubscriptionsResource>(connection, 'subscriptions', `list* GET /customers/{customer}/subscriptions`, { '*': page })
