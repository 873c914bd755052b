// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { page } from '../ways/page.ts'
import type { Call, Listing } from '../ways/answers.ts'
import type { CallOptions, UpdateOptions, WriteOptions } from '../options.ts'
import type {
  Link,
  LinkCreate,
  LinkCreateMany,
  LinkLines,
  LinkPage,
  LinkUpdate,
  LinksLinkableQuery,
  LinksListQuery,
  PartnerUser,
  PartnerUserPage,
} from './types.ts'

/** Operations on links. */
export interface LinksResource {
  /**
   * List the people linked to a customer.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `access:read`: See which partner users can reach a customer.
   *
   * @param customerId The id of a customer.
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
  list(customerId: string, query?: LinksListQuery, options?: CallOptions): Listing<Link, LinkPage>

  /**
   * List the people who can still be linked to a customer.
   *
   * Active people of the customer’s partner who are not admins and not linked yet.
   *
   * Await it for one page, or go through all of them with `for await`.
   *
   * Needs `access:write`: Link partner users to a customer, change their group, revoke them.
   *
   * @param customerId The id of a customer.
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
  linkable(customerId: string, query?: LinksLinkableQuery, options?: CallOptions): Listing<PartnerUser, PartnerUserPage>

  /**
   * Link a person to a customer.
   *
   * Needs `access:write`: Link partner users to a customer, change their group, revoke them.
   *
   * @param customerId The id of a customer.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `already_linked`: This person is linked to the customer already
   * - `not_linkable`: This person cannot be linked
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  create(customerId: string, input: LinkCreate, options?: WriteOptions): Call<Link>

  /**
   * Link many people to a customer, by a pasted list of e-mail addresses.
   *
   * Whoever can be linked is linked; the answer says of each line what became of it, in the order of the list. A line may hold a name before the address: `Ada Moe <ada@host.example>`. Somebody who stands in the list twice is linked once, and is `already` linked the second time.
   *
   * Needs `access:write`: Link partner users to a customer, change their group, revoke them.
   *
   * @param customerId The id of a customer.
   * @param input What to write.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  createMany(customerId: string, input: LinkCreateMany, options?: WriteOptions): Call<LinkLines>

  /**
   * Change the group of a link; it counts from the person’s next request.
   *
   * Needs `access:write`: Link partner users to a customer, change their group, revoke them.
   *
   * @param customerId The id of a customer.
   * @param userId The id of a partner user.
   * @param input What to write.
   * @param options The state you saw (`ifMatch`), a signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `version_conflict`: Somebody else changed this in the meantime
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  update(customerId: string, userId: string, input: LinkUpdate, options?: UpdateOptions): Call<Link>

  /**
   * Revoke a link; it counts from the person’s next request.
   *
   * Needs `access:write`: Link partner users to a customer, change their group, revoke them.
   *
   * @param customerId The id of a customer.
   * @param userId The id of a partner user.
   * @param options A signal, a time limit or an idempotency key for this call.
   * @throws ClienteleError. Its `code` is one of these:
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`, `body_too_large`, `unsupported_media_type`, `idempotency_conflict`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  delete(customerId: string, userId: string, options?: WriteOptions): Call<void>
}

/** The operations on links alone, for a program that needs no others. */
export const links = (connection: Connection): LinksResource =>
  bind<LinksResource>(
    connection,
    'links',
    `list* GET /customers/{customer}/users
linkable* GET /customers/{customer}/linkable-users
create+ POST /customers/{customer}/users
createMany+ POST /customers/{customer}/users/batch
update+ PATCH /customers/{customer}/users/{user}
delete DELETE /customers/{customer}/users/{user}`,
    { '*': page },
  )
