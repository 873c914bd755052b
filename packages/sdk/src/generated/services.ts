// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { PageQuery, Service, ServiceCreate, ServicePage } from './types.ts'

/** Operations on services. */
export interface ServicesResource {
  /**
   * List the services of a customer, the newest first.
   *
   * Those that have ended are among them.
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
  list(customerId: string, query?: PageQuery, options?: CallOptions): Listing<Service, ServicePage>

  /**
   * Provision a service for a customer.
   *
   * The admin contacts of its partner are told. A price is the partner’s to set: a customer’s own users are refused. Nothing is switched on here; what is, is your own system’s.
   *
   * Needs `services:write`: Add, change and remove services.
   *
   * @param customerId The id of a customer.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(customerId: string, input: ServiceCreate, options?: WriteOptions): Call<Service>

  /**
   * Delete a service of a customer.
   *
   * It ends now and ceases to bill; it stays in the list as one that has ended. The admin contacts of the partner are told. One that has ended is left as it is.
   *
   * Needs `services:write`: Add, change and remove services.
   *
   * @param customerId The id of a customer.
   * @param serviceId The id of a service.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(customerId: string, serviceId: string, options?: WriteOptions): Call<Service>
}

/** The operations on services alone, for a program that needs no others. */
export const services = (connection: Connection): ServicesResource =>
  bind<ServicesResource>(
    connection,
    'services',
    `list* GET /customers/{customer}/services
create+ POST /customers/{customer}/services
delete DELETE /customers/{customer}/services/{service}`,
    { '*': page },
  )
