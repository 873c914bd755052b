// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions } from '../options.ts'
import type { Preferences, PreferencesUpdate } from './types.ts'

/** Operations on preferences. */
export interface PreferencesResource {
  /**
   * Retrieve your own preferences.
   *
   * They belong to the person, or to the API key: every session of the same person has the same ones.
   *
   * Needs `session:read`: See who one is and what one may do; keep preferences of one’s own; sign out.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(options?: CallOptions): Call<Preferences>

  /**
   * Keep or remove preferences of your own.
   *
   * What is named is replaced whole, or removed with null; all else stays as it is. So that widgets do not get into each other’s way, each keeps its settings under a name of its own.
   *
   * Needs `session:read`: See who one is and what one may do; keep preferences of one’s own; sign out.
   *
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `preferences_full`: There is no room for more preferences
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(input: PreferencesUpdate, options?: UpdateOptions): Call<Preferences>
}

/** The operations on preferences alone, for a program that needs no others. */
export const preferences = (connection: Connection): PreferencesResource =>
  bind<PreferencesResource>(
    connection,
    'preferences',
    `retrieve GET /preferences
update+ PATCH /preferences`,
  )
