import type { CustomerFilter, LiveEvent } from '@clientele/sdk'
import type { Workspace } from '../workspace/workspace.ts'
import type { Sort } from './table-state.ts'

/** What a list is ordered and narrowed by: a change of these may move a row, or bring or take one. */
const fieldsOf = (filter: CustomerFilter, sort: Sort): string[] => [
  ...Object.keys(filter).filter((key) => key !== 'search'),
  sort.replace(/^-/, ''),
]
const searched = ['name', 'email', 'contact', 'organisationNumber']

/** The customers that others changed so that the list would be another one. They wait until somebody wants to see it. */
export class PendingChanges {
  readonly #ids = new Set<string>()

  get count(): number {
    return this.#ids.size
  }

  /** Takes an event in; says whether it moves rows. What this page did itself is known by its version already. */
  hear(event: LiveEvent, workspace: Workspace, filter: CustomerFilter, sort: Sort): boolean {
    const { type, customerId, version, changed } = event
    if (customerId === null) return false
    // A link that came or went changes what one sees only for those who see by links.
    const isLink = type === 'link.created' || type === 'link.deleted'
    if (isLink && event.userId !== workspace.session.state.value?.person?.id) return false
    if (!isLink && !type.startsWith('customer.')) return false
    const known = workspace.customers.get(customerId)
    if (known && version !== null && known.version >= version) return false
    if (type === 'customer.updated' && !this.#matters(changed, filter, sort)) return false
    this.#ids.add(customerId)
    return true
  }

  clear(): void {
    this.#ids.clear()
  }

  #matters(changed: readonly string[], filter: CustomerFilter, sort: Sort): boolean {
    const fields = fieldsOf(filter, sort)
    return changed.some((field) => fields.includes(field) || (filter.search !== undefined && searched.includes(field)))
  }
}
