import type { RateLimit } from '../error.ts'

/** What came with an answer. */
export interface ResponseDetails {
  /** The HTTP status. */
  status: number
  /** All headers. */
  headers: Headers
  /** The state of what was answered; give it back as `ifMatch`. */
  etag: string | undefined
  /** The id of the request, to tell support. */
  requestId: string | undefined
  /** How much of the rate limit is left. */
  rateLimit: RateLimit | undefined
  /** How many times the call was tried. */
  attempts: number
}

/** The answer of a call with what came with it. */
export interface Answer<T> extends ResponseDetails {
  /** The answer itself. */
  data: T
}

/** A call under way: await it for the answer. */
export interface Call<T> extends Promise<T> {
  /** The answer with status, headers, ETag, request id and rate limit. */
  withResponse(): Promise<Answer<T>>
}

/**
 * A list to go through. The first page is under way; the others are asked for as one comes to them. To see what has
 * changed, list anew.
 *
 * @example
 * ```ts
 * const page = await client.customers.list({ search: 'acme' })       // one page
 * for await (const customer of client.customers.list()) { … }        // every customer
 * for await (const page of client.customers.list().pages()) { … }    // every page; keep page.nextCursor to go on later
 * ```
 */
export interface Listing<T, P> extends Promise<P>, AsyncIterable<T> {
  /** Every page from the cursor on. */
  pages(): AsyncGenerator<P, void, undefined>
  /** The first so many items as an array. */
  toArray(options: { limit: number }): Promise<T[]>
  /** The first page with status, headers, request id and rate limit. */
  withResponse(): Promise<Answer<P>>
}

/** Events as they happen, each once and in order. It ends when one leaves the loop or its signal says so. */
export type EventStream<T> = AsyncIterable<T>
