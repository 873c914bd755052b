// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions, WriteOptions } from '../options.ts'
import type {
  Customer,
  CustomerCreate,
  CustomerDuplicates,
  CustomerFilter,
  CustomerListQuery,
  CustomerPage,
  CustomerStatusChange,
  CustomerSummary,
  CustomerUpdate,
  CustomersDeleteQuery,
  CustomersRestoreInput,
  DuplicateQuery,
} from './types.ts'

/** Operations on customers. */
export interface CustomersResource {
  /**
   * List customers.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:read`: See customers, their counts and their summary.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `cursor_invalid`: The cursor could not be read
   * - `cursor_mismatch`: The cursor belongs to another list
   * - `money_hidden`: Amounts are not shown to you
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(query?: CustomerListQuery, options?: CallOptions): Listing<Customer, CustomerPage>

  /**
   * Create a customer.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `email_taken`: Somebody signs in with this e-mail address already
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: CustomerCreate, options?: WriteOptions): Call<Customer>

  /**
   * Retrieve a customer.
   *
   * Needs `customers:read`: See customers, their counts and their summary.
   *
   * @param customerId The id of a customer.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(customerId: string, options?: CallOptions): Call<Customer>

  /**
   * Change a customer.
   *
   * Needs `customers:write`: Change the profile of a customer, and how it is billed where amounts are shown.
   *
   * @param customerId The id of a customer.
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
  update(customerId: string, input?: CustomerUpdate, options?: UpdateOptions): Call<Customer>

  /**
   * Delete a customer.
   *
   * Its users lose access now. It can be restored until `purgeAt`; after that it is gone for good.
   *
   * Needs `customers:delete`: Delete a customer, and restore it within its grace period.
   *
   * @param customerId The id of a customer.
   * @param query What to ask for.
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
  delete(customerId: string, query?: CustomersDeleteQuery, options?: UpdateOptions): Call<Customer>

  /**
   * Restore a deleted customer.
   *
   * Needs `customers:delete`: Delete a customer, and restore it within its grace period.
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
  restore(customerId: string, input?: CustomersRestoreInput, options?: UpdateOptions): Call<Customer>

  /**
   * Activate, deactivate or suspend a customer.
   *
   * Needs `customers:status`: Deactivate, suspend and reactivate a customer.
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
  setStatus(customerId: string, input: CustomerStatusChange, options?: UpdateOptions): Call<Customer>

  /**
   * Totals over the customers that match.
   *
   * Needs `customers:read`: See customers, their counts and their summary.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `money_hidden`: Amounts are not shown to you
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  summary(query?: CustomerFilter, options?: CallOptions): Call<CustomerSummary>

  /**
   * Customers that may be the same as one that is being written.
   *
   * Deleted customers, and those that you do not see, are left out.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  duplicates(query?: DuplicateQuery, options?: CallOptions): Call<CustomerDuplicates>
}

/** The operations on customers alone, for a program that needs no others. */
export const customers = (connection: Connection): CustomersResource =>
  bind<CustomersResource>(
    connection,
    'customers',
    `list* GET /customers
create+ POST /customers
retrieve GET /customers/{customer}
update+ PATCH /customers/{customer}
delete+ DELETE /customers/{customer}
restore+ POST /customers/{customer}/restore
setStatus+ POST /customers/{customer}/status
summary+ GET /customer-summary
duplicates+ GET /customer-duplicates`,
    { '*': page },
  )
