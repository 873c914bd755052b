// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions } from '../options.ts'
import type { Billing, BillingUpdate } from './types.ts'

/** Operations on billing. */
export interface BillingResource {
  /**
   * Retrieve how a customer is billed, and what it owes.
   *
   * Needs `money:read`: See amounts: MRR, ARR, revenue, invoices.
   *
   * @param customerId The id of a customer.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(customerId: string, options?: CallOptions): Call<Billing>

  /**
   * Change where invoices go, and what stands on them.
   *
   * Needs `money:read` too.
   *
   * Needs `customers:write`: Change the profile of a customer, and how it is billed where amounts are shown.
   *
   * @param customerId The id of a customer.
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(customerId: string, input?: BillingUpdate, options?: UpdateOptions): Call<Billing>
}

/** The operations on billing alone, for a program that needs no others. */
export const billing = (connection: Connection): BillingResource =>
  bind<BillingResource>(
    connection,
    'billing',
    `retrieve GET /customers/{customer}/billing
update+ PATCH /customers/{customer}/billing`,
  )
