// Made from the contract by `npm run generate`. Do not edit.
import { bind } from '../bind.ts'
import type { Connection } from '../connect.ts'
import { stream } from '../ways/stream.ts'
import type { EventStream } from '../ways/answers.ts'
import type { StreamOptions } from '../options.ts'
import type { LiveEvent } from './types.ts'

/** Operations on events. */
export interface EventsResource {
  /**
   * Follow changes as they happen.
   *
   * Server-sent events. A comment line comes at least every 15 seconds. After a break, Last-Event-ID goes on without a gap or a double.
   *
   * Needs `events:read`: Follow live events.
   *
   * @param options Where to begin, and a signal to stop.
   * @returns The events, each once and in order.
   * @throws ClienteleError. Its `code` is one of these:
   * - `events_gone`: Events that far back are gone
   * - `invalid_input`: Some of the input is not valid
   * - `not_found`: There is no such thing
   * - as in any call: `malformed_request`, `rate_limited`, `internal`, `timeout`, `unavailable`, `unauthenticated`, `token_expired`, `account_closed`, `forbidden`, `account_suspended`, `origin_not_allowed`
   *
   * Without an answer of the API there is no `code`; then `kind` says what happened.
   */
  stream(options?: StreamOptions): EventStream<LiveEvent>
}

/** The operations on events alone, for a program that needs no others. */
export const events = (connection: Connection): EventsResource =>
  bind<EventsResource>(connection, 'events', `stream~ GET /events`, { '~': stream })
