// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { Job, JobCreate, JobPage, JobResult, JobResultPage, JobsResultsQuery, PageQuery } from './types.ts'

/** Operations on jobs. */
export interface JobsResource {
  /**
   * List your jobs, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `jobs:read`: See one’s jobs and their results.
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
  list(query?: PageQuery, options?: CallOptions): Listing<Job, JobPage>

  /**
   * Start a job on many customers.
   *
   * Give either `customers` or `filter`. With `filter` it is about all that match when the job begins, but for those in `except`. `customers.move` gives customers to another partner, as changing `partnerId` of each would: their links end. Taking that back brings each customer to where it came from, without the links.
   *
   * Needs `jobs:write`: Start, cancel and undo jobs.
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
  create(input: JobCreate, options?: WriteOptions): Call<Job>

  /**
   * Retrieve a job with its progress.
   *
   * Needs `jobs:read`: See one’s jobs and their results.
   *
   * @param jobId The id of a job.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(jobId: string, options?: CallOptions): Call<Job>

  /**
   * List how it went, customer by customer.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `jobs:read`: See one’s jobs and their results.
   *
   * @param jobId The id of a job.
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
  results(jobId: string, query?: JobsResultsQuery, options?: CallOptions): Listing<JobResult, JobResultPage>

  /**
   * Cancel a job; what is done stays done.
   *
   * Needs `jobs:write`: Start, cancel and undo jobs.
   *
   * @param jobId The id of a job.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `job_conflict`: The job is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  cancel(jobId: string, options?: WriteOptions): Call<Job>

  /**
   * Take a finished job back, as a job of its own.
   *
   * Needs `jobs:write`: Start, cancel and undo jobs.
   *
   * @param jobId The id of a job.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `job_conflict`: The job is not in a state for this
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  undo(jobId: string, options?: WriteOptions): Call<Job>
}

/** The operations on jobs alone, for a program that needs no others. */
export const jobs = (connection: Connection): JobsResource =>
  bind<JobsResource>(
    connection,
    'jobs',
    `list* GET /jobs
create+ POST /jobs
retrieve GET /jobs/{job}
results* GET /jobs/{job}/results
cancel POST /jobs/{job}/cancel
undo POST /jobs/{job}/undo`,
    { '*': page },
  )
