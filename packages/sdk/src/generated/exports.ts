// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { file } from '../ways/file.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { Export, ExportCreate, ExportLink, ExportPage, PageQuery } from './types.ts'

/** Operations on exports. */
export interface ExportsResource {
  /**
   * List your exports, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `cursor_invalid`: The cursor could not be read
   * - `cursor_mismatch`: The cursor belongs to another list
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(query?: PageQuery, options?: CallOptions): Listing<Export, ExportPage>

  /**
   * Export customers as a file.
   *
   * It is about the `customers` named, or all that match `filter` but those in `except`, or all that you see. The file is written while it is fetched, with what you may see then; nothing of it is kept.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `money_hidden`: Amounts are not shown to you
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: ExportCreate, options?: WriteOptions): Call<Export>

  /**
   * Retrieve an export with its progress.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param exportId The id of an export.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(exportId: string, options?: CallOptions): Call<Export>

  /**
   * Cancel an export; if it is being sent, that breaks off.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param exportId The id of an export.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `export_conflict`: The export is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  cancel(exportId: string, options?: WriteOptions): Call<Export>

  /**
   * Get a link by which a browser fetches the file.
   *
   * It works once, within five minutes, and as long as you may fetch the file yourself. A new link ends the one before.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param exportId The id of an export.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `export_conflict`: The export is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  link(exportId: string, options?: WriteOptions): Call<ExportLink>

  /**
   * Fetch the file of an export.
   *
   * Needs `customers:export`: Take the customers one sees away as a file.
   *
   * @param exportId The id of an export.
   * @param options A signal or a time limit for this call.
   * @returns The answer as its head is there. Its `body` comes as you read it: a time limit does not count for that, a signal does.
   * @throws ClienteleError. Its `code` is one of these:
   * - `export_conflict`: The export is not in a state for this
   * - `money_hidden`: Amounts are not shown to you
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  file(exportId: string, options?: CallOptions): Promise<Response>

  /**
   * Fetch the file of an export by a link.
   *
   * What the link of an export leads to.
   *
   * Needs no token.
   *
   * @param downloadId The secret of a download link.
   * @param options A signal or a time limit for this call.
   * @returns The answer as its head is there. Its `body` comes as you read it: a time limit does not count for that, a signal does.
   * @throws ClienteleError. Its `code` is one of these:
   * - `forbidden`: This is not allowed
   * - `export_conflict`: The export is not in a state for this
   * - `money_hidden`: Amounts are not shown to you
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  download(downloadId: string, options?: CallOptions): Promise<Response>
}

/** The operations on exports alone, for a program that needs no others. */
export const exports = (connection: Connection): ExportsResource =>
  bind<ExportsResource>(
    connection,
    'exports',
    `list* GET /exports
create+ POST /exports
retrieve GET /exports/{export}
cancel POST /exports/{export}/cancel
link POST /exports/{export}/link
file^ GET /exports/{export}/file
download^! GET /downloads/{download}`,
    { '^': file, '*': page },
  )
