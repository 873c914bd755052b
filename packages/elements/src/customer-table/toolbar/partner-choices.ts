import type { ReactiveController } from 'lit'
import type { Partner } from '@clientele/sdk'
import type { Resource } from '../../workspace/resource.ts'
import { WatchResource } from '../../workspace/watch-resource.ts'
import type { TableHost } from '../table-part.ts'

interface Found {
  readonly partners: readonly Pick<Partner, 'id' | 'name'>[]
  readonly hasMore: boolean
}

/** The resellers one can choose from, found by a part of their name, and the names of those that are chosen. */
export class PartnerChoices implements ReactiveController {
  /** Whether somebody looks at the list: only then it is loaded. */
  isWanted = false
  search = ''
  #last: Found = { partners: [], hasMore: false }
  readonly #names = new Map<string, string>()
  readonly #host: TableHost
  readonly #found: WatchResource<Found>
  readonly #chosen: WatchResource<readonly Pick<Partner, 'id' | 'name'>[]>

  constructor(host: TableHost) {
    this.#host = host
    host.addController(this)
    this.#found = new WatchResource(host, () => (this.isWanted ? this.#list() : undefined))
    this.#chosen = new WatchResource(host, () => this.#unnamed())
  }

  get state() {
    return this.#found.state
  }

  /** The last list that came; it stays while the next one is loaded. */
  get found(): Found {
    const { value } = this.#found
    if (value && value !== this.#last) {
      this.#last = value
      this.#learn(value.partners)
    }
    return this.#last
  }

  nameOf(id: string): string | undefined {
    const own = this.#host.workspace?.session.state.value?.partner
    return own?.id === id ? own.name : this.#names.get(id)
  }

  refresh(): void {
    this.#found.refresh()
  }

  hostUpdate(): void {
    this.#learn(this.#chosen.value ?? [])
  }

  #learn(partners: Found['partners']): void {
    for (const { id, name } of partners) this.#names.set(id, name)
  }

  #list(): Resource<Found> | undefined {
    const { workspace } = this.#host
    const { search } = this
    return workspace?.resource<Found>(`partners ${search}`, {
      load: async (signal) => {
        const { data, nextCursor } = await workspace.client.partners.list({ search: search || undefined, limit: 50 }, { signal })
        return { partners: data, hasMore: nextCursor !== null }
      },
    })
  }

  /** Chosen ones come from a saved view or an address by their id alone. One that is gone keeps its id for a name. */
  #unnamed(): Resource<readonly Pick<Partner, 'id' | 'name'>[]> | undefined {
    const { workspace, state } = this.#host
    const ids = (state.filter.partner ?? []).filter((id) => this.nameOf(id) === undefined)
    if (!workspace || ids.length === 0 || !workspace.may('partners:read')) return undefined
    return workspace.resource(`partner names ${ids.join(' ')}`, {
      load: (signal) =>
        Promise.all(
          ids.map((id) =>
            workspace.client.partners.retrieve(id, { signal }).catch((error: unknown) => {
              if (signal.aborted) throw error
              return { id, name: id }
            }),
          ),
        ),
    })
  }
}
