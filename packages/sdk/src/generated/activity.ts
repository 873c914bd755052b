// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Listing } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { Activity, ActivityListQuery, ActivityPage } from './types.ts'

/** Operations on activity. */
export interface ActivityResource {
  /**
   * List what happened, the newest first.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `activity:read`: See what happened, when and by whom.
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
  list(query?: ActivityListQuery, options?: CallOptions): Listing<Activity, ActivityPage>
}

/** The operations on activity alone, for a program that needs no others. */
export const activity = (connection: Connection): ActivityResource =>
  bind<ActivityResource>(connection, 'activity', `list* GET /activity`, { '*': page })
