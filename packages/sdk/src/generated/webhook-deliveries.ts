// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { WebhookDeliveriesListQuery, WebhookDelivery, WebhookDeliveryPage, WebhookDeliveryWithLog } from './types.ts'

/** Operations on webhook deliveries. */
export interface WebhookDeliveriesResource {
  /**
   * List what was sent to a webhook, the newest first.
   *
   * Deliveries are kept for thirty days.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
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
  list(webhookEndpointId: string, query?: WebhookDeliveriesListQuery, options?: CallOptions): Listing<WebhookDelivery, WebhookDeliveryPage>

  /**
   * Retrieve a delivery with what is sent and every attempt.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookDeliveryId The id of a delivery to a webhook.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(webhookDeliveryId: string, options?: CallOptions): Call<WebhookDeliveryWithLog>

  /**
   * Send an event again, now.
   *
   * Whatever became of it: the event is sent as it was, with the same id.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookDeliveryId The id of a delivery to a webhook.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `webhook_disabled`: The webhook is disabled
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  replay(webhookDeliveryId: string, options?: WriteOptions): Call<WebhookDelivery>
}

/** The operations on webhook deliveries alone, for a program that needs no others. */
export const webhookDeliveries = (connection: Connection): WebhookDeliveriesResource =>
  bind<WebhookDeliveriesResource>(
    connection,
    'webhookDeliveries',
    `list* GET /webhook-endpoints/{webhookEndpoint}/deliveries
retrieve GET /webhook-deliveries/{webhookDelivery}
replay POST /webhook-deliveries/{webhookDelivery}/replay`,
    { '*': page },
  )
