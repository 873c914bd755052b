import type { Partner } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import { receivingPartners, type ReceivingPartners } from '../workspace/receiving-partners.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'

interface Host extends ReactiveControllerHost {
  readonly workspace: Workspace | undefined
  readonly open: boolean
}

/** The partners that a customer can belong to, for those who may give it to one. */
export class PartnerOptions {
  search = ''
  readonly #host: Host
  readonly #found: WatchResource<ReceivingPartners>
  #all: ReceivingPartners | undefined
  #last: ReceivingPartners | undefined
  #chosen: Pick<Partner, 'id' | 'name' | 'currency'> | undefined

  constructor(host: Host) {
    this.#host = host
    this.#found = new WatchResource(host, () => {
      const { workspace, open } = host
      const isWanted = open && workspace?.may('partners:read') && workspace.may('customers:create')
      return isWanted ? receivingPartners(workspace!, this.search.trim()) : undefined
    })
  }

  /** Whether there is more than one to choose from. */
  get isOffered(): boolean {
    this.#learn()
    return (this.#all?.partners.length ?? 0) > 1
  }

  /** Whether there are so many that one is looked for by its name. */
  get isSearched(): boolean {
    return this.#all?.hasMore ?? false
  }

  get hasMore(): boolean {
    return this.#last?.hasMore ?? false
  }

  /** Those in sight, and the chosen one whatever is looked for. */
  options(chosen: string, name: string | undefined): { value: string; label: string }[] {
    this.#learn()
    const list = this.#last?.partners ?? []
    const found = list.find(({ id }) => id === chosen)
    if (found) this.#chosen = found
    const beyond = chosen !== '' && !found ? [{ value: chosen, label: this.nameOf(chosen) ?? name ?? chosen }] : []
    return [...beyond, ...list.map(({ id, name: label }) => ({ value: id, label }))]
  }

  nameOf(id: string): string | undefined {
    return this.#of(id)?.name
  }

  /** The currency a partner reckons in, where it is known. */
  currencyOf(id: string): string | undefined {
    return this.#of(id)?.currency
  }

  find(text: string): void {
    this.search = text
    this.#host.requestUpdate()
  }

  clear(): void {
    this.search = ''
    this.#all = this.#last = this.#chosen = undefined
  }

  #of(id: string): Pick<Partner, 'id' | 'name' | 'currency'> | undefined {
    return this.#last?.partners.find((partner) => partner.id === id) ?? (this.#chosen?.id === id ? this.#chosen : undefined)
  }

  /** The last list stays while the next one is loaded. */
  #learn(): void {
    const { value } = this.#found
    if (!value) return
    this.#last = value
    if (this.search.trim() === '') this.#all = value
  }
}
