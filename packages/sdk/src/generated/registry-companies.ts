// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import type { Call } from '../ways/answers.ts'
import type { CallOptions } from '../options.ts'
import type { RegistryCompanies, RegistryCompaniesSearchQuery } from './types.ts'

/** Operations on registry companies. */
export interface RegistryCompaniesResource {
  /**
   * Search public registries for a company.
   *
   * By a part of its name or by its number, in all registries that the server knows, at once.
   *
   * Needs `customers:create`: Create customers.
   *
   * @param query What to ask for.
   * @param options A signal or a time limit for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  search(query: RegistryCompaniesSearchQuery, options?: CallOptions): Call<RegistryCompanies>
}

/** The operations on registry companies alone, for a program that needs no others. */
export const registryCompanies = (connection: Connection): RegistryCompaniesResource =>
  bind<RegistryCompaniesResource>(connection, 'registryCompanies', `search+ GET /registry-companies`)
