// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { ServiceKindsListResult } from './types.ts'

/** Operations on service kinds. */
export interface ServiceKindsResource {
  /**
   * List the kinds of service there are.
   *
   * Needs `services:read`: See services and the catalogue of their kinds.
   *
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  list(options?: CallOptions): Call<ServiceKindsListResult>
}

/** The operations on service kinds alone, for a program that needs no others. */
export const serviceKinds = (connection: Connection): ServiceKindsResource =>
  bind<ServiceKindsResource>(connection, 'serviceKinds', `list GET /service-kinds`)
