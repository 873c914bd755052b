import type { CallOptions, LiveEvent } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import type { Resource } from './resource.ts'
import { WatchResource } from './watch-resource.ts'
import type { Workspace } from './workspace.ts'

interface Page<T> {
  readonly data: T[]
  readonly nextCursor: string | null
}
interface PageQuery {
  limit: number
  cursor?: string | undefined
}

/** What a list is made from. */
export interface ListSource<T> {
  readonly workspace: Workspace
  /** One list for each key, however many show it. */
  readonly key: string
  readonly list: (query: PageQuery, options: CallOptions) => Promise<Page<T>>
  readonly idOf: (item: T) => string
  readonly affectedBy: (event: LiveEvent) => boolean
}

const pageSize = 20
const largestPage = 200

/** A list of which the first lines are shown, and more when asked for. When it changes, as many lines as are shown come anew. */
export class PagedList<T> {
  /** More lines are on their way. */
  isLoadingMore = false
  /** Why no more lines came. */
  moreFailed: unknown
  readonly #host: ReactiveControllerHost
  readonly #source: () => ListSource<T> | undefined
  readonly #watch: WatchResource<Page<T>>

  /** Which list it is, is asked before each update; undefined while nobody looks at it. */
  constructor(host: ReactiveControllerHost, source: () => ListSource<T> | undefined) {
    this.#host = host
    this.#source = source
    this.#watch = new WatchResource(host, () => {
      const wanted = this.#source()
      return wanted && resourceOf(wanted)
    })
  }

  get items(): readonly T[] | undefined {
    return this.#watch.value?.data
  }

  get hasMore(): boolean {
    return (this.#watch.value?.nextCursor ?? null) !== null
  }

  get failure(): unknown {
    return this.#watch.state.status === 'failed' ? (this.#watch.state.error ?? true) : undefined
  }

  refresh(): void {
    this.#watch.refresh()
  }

  async more(): Promise<void> {
    const source = this.#source()
    const cursor = this.#watch.value?.nextCursor
    if (!source || !cursor || this.isLoadingMore) return
    this.isLoadingMore = true
    this.moreFailed = undefined
    this.#host.requestUpdate()
    const resource = resourceOf(source)
    try {
      const next = await source.list({ limit: pageSize, cursor }, {})
      const now = resource.state.value
      // If it was loaded anew in the meantime, these lines belong to a list that is no more; one more press asks again.
      if (now?.nextCursor === cursor) resource.set({ data: joined(now.data, next.data, source.idOf), nextCursor: next.nextCursor })
    } catch (error) {
      this.moreFailed = error
    }
    this.isLoadingMore = false
    this.#host.requestUpdate()
  }
}

function resourceOf<T>(source: ListSource<T>): Resource<Page<T>> {
  const resource: Resource<Page<T>> = source.workspace.resource(source.key, {
    load: (signal) => loadAsMany(source, resource.state.value?.data.length ?? 0, signal),
    affectedBy: source.affectedBy,
  })
  return resource
}

/** Loads the beginning of the list, as much of it as was shown. */
async function loadAsMany<T>({ list, idOf }: ListSource<T>, shown: number, signal: AbortSignal): Promise<Page<T>> {
  let page = await list({ limit: Math.min(largestPage, Math.max(pageSize, shown)) }, { signal })
  while (page.data.length < shown && page.nextCursor !== null) {
    const next = await list({ limit: largestPage, cursor: page.nextCursor }, { signal })
    page = { data: joined(page.data, next.data, idOf), nextCursor: next.nextCursor }
  }
  return page
}

/** A line that moved between two pages is in both; it is shown once. */
function joined<T>(before: readonly T[], after: readonly T[], idOf: (item: T) => string): T[] {
  const known = new Set(before.map(idOf))
  return [...before, ...after.filter((item) => !known.has(idOf(item)))]
}
