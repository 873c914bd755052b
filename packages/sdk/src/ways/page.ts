import type { Way } from '../bind.ts'
import { ClienteleError } from '../error.ts'
import type { Call, Listing } from './answers.ts'
import { call } from './call.ts'

type Page<T> = { data: T[]; nextCursor: string | null }

/** An operation that answers a page: ids for its path, then the query, then options. */
export const page: Way = (connection, target, ids, query, options) =>
  listing(target.name, (next) => call<Page<unknown>>(connection, target, ids, { ...query, ...next }, options))

/** Goes from page to page. Only `nextCursor: null` is the end: a page may be empty with more behind it. */
export function listing<T, P extends Page<T>>(operation: string, get: (next?: { cursor: string | null }) => Call<P>): Listing<T, P> {
  const first = get()

  async function* pages() {
    const seen = new Set<string | null>()
    for (let current = await first; ; current = await get({ cursor: current.nextCursor })) {
      const { data, nextCursor } = current
      // A cursor that comes twice would never let the list end.
      if (!Array.isArray(data) || nextCursor === undefined || seen.has(nextCursor))
        throw new ClienteleError('protocol', operation, 'No next page')
      yield current
      if (nextCursor === null) return
      seen.add(nextCursor)
    }
  }
  async function* items() {
    for await (const { data } of pages()) yield* data
  }
  return Object.assign(first, {
    pages,
    [Symbol.asyncIterator]: items,
    async toArray({ limit }: { limit: number }) {
      const all: T[] = []
      for await (const item of items()) if (all.push(item) >= limit) break
      return all.slice(0, limit)
    },
  })
}
