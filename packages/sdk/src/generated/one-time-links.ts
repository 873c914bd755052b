// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { WriteOptions } from '../options.ts'
import type { OneTimeLink, OneTimeLinkLookUp, OneTimeLinkUse, OneTimeLinkUsed } from './types.ts'

/** Operations on one time links. */
export interface OneTimeLinksResource {
  /**
   * See what a one-time link is for; it stays unused.
   *
   * Needs no token.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `link_gone`: This link does not work any more
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  lookUp(input: OneTimeLinkLookUp, options?: WriteOptions): Call<OneTimeLink>

  /**
   * Use a one-time link.
   *
   * It works once, and only until it expires or a newer one takes its place. A new password ends all sessions of the person. Who uses a link that was not sent to confirm an address is signed in.
   *
   * Needs no token.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `link_gone`: This link does not work any more
   * - `email_taken`: Somebody signs in with this e-mail address already
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  redeem(input: OneTimeLinkUse, options?: WriteOptions): Call<OneTimeLinkUsed>
}

/** The operations on one time links alone, for a program that needs no others. */
export const oneTimeLinks = (connection: Connection): OneTimeLinksResource =>
  bind<OneTimeLinksResource>(
    connection,
    'oneTimeLinks',
    `lookUp+! POST /one-time-links/look-up
redeem+! POST /one-time-links/redeem`,
  )
