import type { Customer, Partner, PartnerUser } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import { TypedSearch } from '../workspace/typed-search.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ranked } from './match.ts'

export type GroupName = 'customers' | 'users' | 'partners' | 'actions'

const shown = { customers: 6, users: 4, partners: 4 }
/** More are asked for than are shown: the list comes by name, and the best match may not be the first. */
const asked = 20

/** What is looked for on the server, each kind by itself: one that is slow or fails keeps none of the others back. */
export class Searches {
  readonly customers: TypedSearch<Customer[]>
  readonly users: TypedSearch<PartnerUser[]>
  readonly partners: TypedSearch<Partner[]>
  readonly #workspace: () => Workspace

  constructor(host: ReactiveControllerHost, workspace: () => Workspace) {
    this.#workspace = workspace
    this.customers = new TypedSearch(host, async (search, signal) => {
      const { client, customers } = workspace()
      const { data } = await client.customers.list({ search, limit: asked }, { signal })
      customers.put(data)
      return ranked(data, search, ({ name }) => name).slice(0, shown.customers)
    })
    this.users = new TypedSearch(host, async (search, signal) => {
      const { data } = await workspace().client.partnerUsers.list({ search, limit: asked }, { signal })
      return ranked(data, search, ({ name }) => name).slice(0, shown.users)
    })
    this.partners = new TypedSearch(host, async (search, signal) => {
      const { data } = await workspace().client.partners.list({ search, limit: asked }, { signal })
      const own = workspace().session.state.value?.partner.id
      const others = data.filter(({ id }) => id !== own)
      return ranked(others, search, ({ name }) => name).slice(0, shown.partners)
    })
  }

  /** Those that one may ask, in the order they are shown in. */
  get allowed(): ('customers' | 'users' | 'partners')[] {
    const workspace = this.#workspace()
    return [
      ...(workspace.may('customers:read') ? (['customers'] as const) : []),
      ...(workspace.may('partner-users:read') ? (['users'] as const) : []),
      ...(workspace.may('partners:read') ? (['partners'] as const) : []),
    ]
  }

  ask(text: string): void {
    const { allowed } = this
    for (const name of ['customers', 'users', 'partners'] as const) {
      if (text && allowed.includes(name)) this[name].ask(text)
      else this[name].clear()
    }
  }

  get isLoading(): boolean {
    return this.allowed.some((name) => this[name].state.status === 'loading')
  }
}
