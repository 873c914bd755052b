// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { Invoice, InvoicePage, InvoicePayment, InvoicesListQuery } from './types.ts'

/** Operations on invoices. */
export interface InvoicesResource {
  /**
   * List the invoices of a customer, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `money:read`: See amounts: MRR, ARR, revenue, invoices.
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
  list(customerId: string, query?: InvoicesListQuery, options?: CallOptions): Listing<Invoice, InvoicePage>

  /**
   * Record that an invoice was paid.
   *
   * For whoever hears of payments: your own staff, or a key that your payment provider’s notices come through. Nothing is charged here. A customer that is suspended for what is overdue (`suspendedFor`) becomes active with the payment of the last overdue invoice.
   *
   * Needs `payments:write`: Record that an invoice was paid.
   *
   * @param customerId The id of a customer.
   * @param invoiceId The id of an invoice.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invoice_conflict`: The invoice cannot be paid
   * - `status_conflict`: The status cannot be changed like that
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  recordPayment(customerId: string, invoiceId: string, input?: InvoicePayment, options?: WriteOptions): Call<Invoice>
}

/** The operations on invoices alone, for a program that needs no others. */
export const invoices = (connection: Connection): InvoicesResource =>
  bind<InvoicesResource>(
    connection,
    'invoices',
    `list* GET /customers/{customer}/invoices
recordPayment+ POST /customers/{customer}/invoices/{invoice}/payment`,
    { '*': page },
  )
