// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { ApiKeyCreate, ApiKeyWithSecret, ApiKeysListResult } from './types.ts'

/** Operations on API keys. */
export interface ApiKeysResource {
  /**
   * List API keys.
   *
   * Needs `keys:read`: See API keys, never their secret.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(options?: CallOptions): Call<ApiKeysListResult>

  /**
   * Create an API key.
   *
   * The secret is shown in this answer and never again.
   *
   * Needs `keys:write`: Create and revoke API keys.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `scope_exceeded`: One cannot give away more than one has
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: ApiKeyCreate, options?: WriteOptions): Call<ApiKeyWithSecret>

  /**
   * Revoke an API key; it stops working at once.
   *
   * Needs `keys:write`: Create and revoke API keys.
   *
   * @param apiKeyId The id of an API key.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(apiKeyId: string, options?: WriteOptions): Call<void>
}

/** The operations on API keys alone, for a program that needs no others. */
export const apiKeys = (connection: Connection): ApiKeysResource =>
  bind<ApiKeysResource>(
    connection,
    'apiKeys',
    `list GET /api-keys
create+ POST /api-keys
delete DELETE /api-keys/{apiKey}`,
  )
