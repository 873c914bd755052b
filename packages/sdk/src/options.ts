import type { Drift, Validate } from './drift.ts'

/** A token with the moment it ends, if that cannot be read from the token itself. */
export interface ExpiringToken {
  token: string
  /** A date, its ISO text, or milliseconds since 1970. */
  expiresAt?: Date | string | number | undefined
}

/** Gives a token: called before the first call, before the token ends, and once when the server refuses it. */
export type TokenFunction = () => string | ExpiringToken | Promise<string | ExpiringToken>

/** How to reach the API. */
export interface ClientOptions {
  /** Where the API is, without `/v1`: `https://api.example.com`, or `/api` for the page's own origin. */
  baseUrl: string
  /** A token, or a function that gives one. Calls that need none, such as `session.signIn`, work without. */
  token?: string | TokenFunction | undefined
  /** Instead of the global `fetch`. It is called once for each attempt. */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /**
   * How long a call may take in all: token, attempts, waits and body.
   *
   * @defaultValue `30000`
   */
  timeoutMs?: number | undefined
  /**
   * How often a call that failed in passing is sent again.
   *
   * @defaultValue `2`
   */
  maxRetries?: number | undefined
  /** Told when an answer differs from what this version knows. It needs `validate`. */
  onDrift?: ((drift: Drift) => void) | undefined
  /** `validate` of `@clientele/sdk/validate`: compares each answer with the contract. */
  validate?: Validate | undefined
}

/** Options of one call. */
export interface CallOptions {
  /** Stops the call. */
  signal?: AbortSignal | undefined
  /** Instead of the client's `timeoutMs`. In a listing it counts for each page. */
  timeoutMs?: number | undefined
  /** Instead of the client's `maxRetries`. */
  maxRetries?: number | undefined
}

/** Options of a call that changes something. */
export interface WriteOptions extends CallOptions {
  /** A key of your own making: repeated with the same key and input, the call has no second effect. Every call has one, even if none is given. */
  idempotencyKey?: string | undefined
}

/** A way to send that tells how far it is: `uploadProgress` of `@clientele/sdk/upload-progress` makes one. */
export type TellingFetch = (url: string, init: RequestInit) => Promise<Response>

/** Options of a call that sends a file. */
export interface UploadOptions extends WriteOptions {
  /**
   * `uploadProgress(…)`, to be told how much has been sent. It is not told of a stream, whose length nobody knows, nor where the client
   * has a `fetch` of its own.
   */
  progress?: TellingFetch | undefined
}

/** Options of a call that changes what one has seen. */
export interface UpdateOptions extends WriteOptions {
  /** The `version` or the ETag that one saw. If it has changed since, the call fails with `version_conflict` and the present state. */
  ifMatch?: string | number | undefined
}

/** Options of a stream of events. */
export interface StreamOptions {
  /** Go on after this event; without it, from now. */
  lastEventId?: string | undefined
  /** Stops the stream. */
  signal?: AbortSignal | undefined
}
