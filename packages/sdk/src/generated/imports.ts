// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { file } from '../ways/file.ts'
import { page } from '../ways/page.ts'
import { upload } from '../ways/upload.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { FileBody } from '../outgoing.ts'
import type { CallOptions, UploadOptions, WriteOptions } from '../options.ts'
import type {
  Import,
  ImportLink,
  ImportPage,
  ImportRow,
  ImportRowPage,
  ImportRowsEdit,
  ImportRowsEdited,
  ImportUpdate,
  ImportsCreateQuery,
  ImportsRowsQuery,
  PageQuery,
} from './types.ts'

/** Operations on imports. */
export interface ImportsResource {
  /**
   * List your imports, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
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
  list(query?: PageQuery, options?: CallOptions): Listing<Import, ImportPage>

  /**
   * Send a file of customers.
   *
   * The body is the file: text with separators or a workbook, of at most 500 MB. Nothing becomes a customer yet: the file is read, its columns are mapped by a guess, and the status tells when it is `ready`.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param file The file: a Blob or File of a page, bytes, text, or, where requests can be streamed, a stream.
   * @param query What there is to say about it.
   * @param options To be told how far it is (`progress`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(file: FileBody, query?: ImportsCreateQuery, options?: UploadOptions): Call<Import>

  /**
   * Retrieve an import with its progress.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(importId: string, options?: CallOptions): Call<Import>

  /**
   * Change how a file is read.
   *
   * Until it is started. Another encoding or separator, or a header where there was none, has the file read anew: corrections are lost, and the columns are guessed again unless `fields` comes with it. Any other change asks for a new check.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(importId: string, input?: ImportUpdate, options?: WriteOptions): Call<Import>

  /**
   * Check every row, and write nothing.
   *
   * The server goes through the file as if it wrote it. When the status is `checked`, `rows` tells what is wrong and what is there already.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  check(importId: string, options?: WriteOptions): Call<Import>

  /**
   * List rows of the file with what is wrong with them.
   *
   * Once an import has ended, only the rows that it rejected are there still.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
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
  rows(importId: string, query?: ImportsRowsQuery, options?: CallOptions): Listing<ImportRow, ImportRowPage>

  /**
   * Correct cells, or leave rows out.
   *
   * Until it is started. Rows that were checked are checked again as they are now. The file stays as it is.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  editRows(importId: string, input: ImportRowsEdit, options?: WriteOptions): Call<ImportRowsEdited>

  /**
   * Make customers of the rows.
   *
   * After a check. Rows that cannot be written are rejected and stand in the way of no other. What is written stays written if it is cancelled.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  start(importId: string, options?: WriteOptions): Call<Import>

  /**
   * Cancel an import; what is written stays.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  cancel(importId: string, options?: WriteOptions): Call<Import>

  /**
   * Get a link by which a browser fetches the rejected rows.
   *
   * It works once, within five minutes, and as long as you may import yourself. A new link ends the one before.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  link(importId: string, options?: WriteOptions): Call<ImportLink>

  /**
   * Fetch the rejected rows as a CSV file.
   *
   * All columns of the file, and one more that says why. Corrected, it can be imported as it is.
   *
   * Needs `customers:import`: Bring customers in from a file; each row takes what writing that customer takes.
   *
   * @param importId The id of an import.
   * @param options A signal or a time limit for this call.
   * @returns The answer as its head is there. Its `body` comes as you read it: a time limit does not count for that, a signal does.
   * @throws ClienteleError. Its `code` is one of these:
   * - `import_conflict`: The import is not in a state for this
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  rejected(importId: string, options?: CallOptions): Promise<Response>

  /**
   * Fetch the rejected rows by a link.
   *
   * What the link of an import leads to.
   *
   * Needs no token.
   *
   * @param downloadId The secret of a download link.
   * @param options A signal or a time limit for this call.
   * @returns The answer as its head is there. Its `body` comes as you read it: a time limit does not count for that, a signal does.
   * @throws ClienteleError. Its `code` is one of these:
   * - `forbidden`: This is not allowed
   * - `import_conflict`: The import is not in a state for this
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  download(downloadId: string, options?: CallOptions): Promise<Response>
}

/** The operations on imports alone, for a program that needs no others. */
export const imports = (connection: Connection): ImportsResource =>
  bind<ImportsResource>(
    connection,
    'imports',
    `list* GET /imports
create= POST /imports
retrieve GET /imports/{import}
update+ PATCH /imports/{import}
check POST /imports/{import}/check
rows* GET /imports/{import}/rows
editRows+ PATCH /imports/{import}/rows
start POST /imports/{import}/start
cancel POST /imports/{import}/cancel
link POST /imports/{import}/link
rejected^ GET /imports/{import}/rejected
download^! GET /import-downloads/{download}`,
    { '^': file, '*': page, '=': upload },
  )
