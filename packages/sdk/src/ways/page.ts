import type { Way } from '../bind.ts'
import { ClienteleError } from '../error.ts'
import type { CallOptions } from '../options.ts'
import { send } from '../send.ts'
import type { Call, Listing } from './answers.ts'
import { call } from './call.ts'

type Page<T> = { data: T[]; nextCursor: string | null }

/** An operation that answers a page: ids for its path, then the query, then options. */
export const page: Way = (connection, target, args) => {
  const query = args[target.params] as object | undefined
  const options = args[target.params + 1] as CallOptions | undefined
  return listing(target.name, (cursor) =>
    call(send<Page<unknown>>(connection, target, args, cursor === undefined ? query : { ...query, cursor }, options)),
  )
}

/** Goes from page to page. Only `nextCursor: null` is the end: a page may be empty with more behind it. */
export function listing<T, P extends Page<T>>(operation: string, get: (cursor?: string) => Call<P>): Listing<T, P> {
  const first = get()

  async function* pages() {
    const seen = new Set<string | null>()
    for (let current = await first; ; current = await get(current.nextCursor!)) {
      const { data, nextCursor } = current
      // A cursor that comes twice would never let the list end.
      if (!Array.isArray(data) || nextCursor === undefined || seen.has(nextCursor))
        throw new ClienteleError('protocol', operation, 'This is no page, or one that came before')
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
