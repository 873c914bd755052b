// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { WriteOptions } from '../options.ts'
import type { PasswordResetCreate } from './types.ts'

/** Operations on password resets. */
export interface PasswordResetsResource {
  /**
   * Ask for a link to choose a new password.
   *
   * The answer is the same whether somebody has the address or not. Who has it gets an e-mail.
   *
   * Needs no token.
   *
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(input: PasswordResetCreate, options?: WriteOptions): Call<void>
}

/** The operations on password resets alone, for a program that needs no others. */
export const passwordResets = (connection: Connection): PasswordResetsResource =>
  bind<PasswordResetsResource>(connection, 'passwordResets', `create+! POST /password-resets`)
