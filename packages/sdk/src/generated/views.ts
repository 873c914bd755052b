// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions, WriteOptions } from '../options.ts'
import type { View, ViewCreate, ViewUpdate, ViewsListResult } from './types.ts'

/** Operations on views. */
export interface ViewsResource {
  /**
   * List your views and those shared with you.
   *
   * Needs `views:read`: See saved views.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(options?: CallOptions): Call<ViewsListResult>

  /**
   * Save a view.
   *
   * Needs `views:write`: Save, change and delete views of one’s own.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `view_name_taken`: There is a view of that name already
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: ViewCreate, options?: WriteOptions): Call<View>

  /**
   * Change a view of your own.
   *
   * Needs `views:write`: Save, change and delete views of one’s own.
   *
   * @param viewId The id of a view.
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `view_name_taken`: There is a view of that name already
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(viewId: string, input?: ViewUpdate, options?: UpdateOptions): Call<View>

  /**
   * Delete a view of your own.
   *
   * Needs `views:write`: Save, change and delete views of one’s own.
   *
   * @param viewId The id of a view.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(viewId: string, options?: WriteOptions): Call<void>
}

/** The operations on views alone, for a program that needs no others. */
export const views = (connection: Connection): ViewsResource =>
  bind<ViewsResource>(
    connection,
    'views',
    `list GET /views
create+ POST /views
update+ PATCH /views/{view}
delete DELETE /views/{view}`,
  )
