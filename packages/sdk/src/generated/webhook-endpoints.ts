// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointCreate,
  WebhookEndpointUpdate,
  WebhookEndpointWithSecret,
  WebhookEndpoints,
  WebhookSecretRotation,
} from './types.ts'

/** Operations on webhook endpoints. */
export interface WebhookEndpointsResource {
  /**
   * List the webhooks of your partner, the newest first.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(options?: CallOptions): Call<WebhookEndpoints>

  /**
   * Have events sent to an address.
   *
   * The secret is shown in this answer and never again.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `webhooks_full`: There is no room for more webhooks
   * - `webhooks_not_set_up`: This server cannot keep the secret of a webhook
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: WebhookEndpointCreate, options?: WriteOptions): Call<WebhookEndpointWithSecret>

  /**
   * Retrieve a webhook.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(webhookEndpointId: string, options?: CallOptions): Call<WebhookEndpoint>

  /**
   * Change a webhook.
   *
   * One that is disabled gives up what waits, and is sent nothing that happens until it is enabled.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(webhookEndpointId: string, input?: WebhookEndpointUpdate, options?: WriteOptions): Call<WebhookEndpoint>

  /**
   * Remove a webhook with all its deliveries.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(webhookEndpointId: string, options?: WriteOptions): Call<void>

  /**
   * Give a webhook a new secret.
   *
   * What is sent is signed with both until the old one ends. The new one is shown in this answer and never again.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `webhooks_not_set_up`: This server cannot keep the secret of a webhook
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  rotateSecret(webhookEndpointId: string, input?: WebhookSecretRotation, options?: WriteOptions): Call<WebhookEndpointWithSecret>

  /**
   * Send a test event to a webhook.
   *
   * Needs `webhooks:manage`: Have every live event of one’s partner sent to an address, and see what became of it.
   *
   * @param webhookEndpointId The id of a webhook.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `webhook_disabled`: The webhook is disabled
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  ping(webhookEndpointId: string, options?: WriteOptions): Call<WebhookDelivery>
}

/** The operations on webhook endpoints alone, for a program that needs no others. */
export const webhookEndpoints = (connection: Connection): WebhookEndpointsResource =>
  bind<WebhookEndpointsResource>(
    connection,
    'webhookEndpoints',
    `list GET /webhook-endpoints
create+ POST /webhook-endpoints
retrieve GET /webhook-endpoints/{webhookEndpoint}
update+ PATCH /webhook-endpoints/{webhookEndpoint}
delete DELETE /webhook-endpoints/{webhookEndpoint}
rotateSecret+ POST /webhook-endpoints/{webhookEndpoint}/secret
ping POST /webhook-endpoints/{webhookEndpoint}/ping`,
  )
