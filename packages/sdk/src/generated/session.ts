// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions, WriteOptions } from '../options.ts'
import type { Session, SessionRefreshInput, SignIn, Tokens } from './types.ts'

/** Operations on session. */
export interface SessionResource {
  /**
   * Sign in with e-mail address and password.
   *
   * Needs no token.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `wrong_credentials`: The e-mail address or the password is wrong
   * - `account_closed`: This account is not open
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  signIn(input: SignIn, options?: WriteOptions): Call<Tokens>

  /**
   * Renew a session.
   *
   * Needs no token.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `token_expired`: The token has expired
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  refresh(input: SessionRefreshInput, options?: WriteOptions): Call<Tokens>

  /**
   * Who am I, and what may I do.
   *
   * Needs `session:read`: See who one is and what one may do; keep preferences of one’s own; sign out.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  retrieve(options?: CallOptions): Call<Session>

  /**
   * Sign out; the session ends at once.
   *
   * Needs `session:read`: See who one is and what one may do; keep preferences of one’s own; sign out.
   *
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  signOut(options?: WriteOptions): Call<void>
}

/** The operations on session alone, for a program that needs no others. */
export const session = (connection: Connection): SessionResource =>
  bind<SessionResource>(
    connection,
    'session',
    `signIn+! POST /session
refresh+! POST /session/refresh
retrieve GET /session
signOut DELETE /session`,
  )
