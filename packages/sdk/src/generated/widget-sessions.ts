// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { WriteOptions } from '../options.ts'
import type { WidgetSession, WidgetSessionCreate } from './types.ts'

/** Operations on widget sessions. */
export interface WidgetSessionsResource {
  /**
   * Open a widget session for a partner user.
   *
   * A host’s back end calls this with its API key and hands the token to the page.
   *
   * Needs `widget-sessions:write`: Open a widget session for a partner user.
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
  create(input: WidgetSessionCreate, options?: WriteOptions): Call<WidgetSession>
}

/** The operations on widget sessions alone, for a program that needs no others. */
export const widgetSessions = (connection: Connection): WidgetSessionsResource =>
  bind<WidgetSessionsResource>(connection, 'widgetSessions', `create+ POST /widget-sessions`)
