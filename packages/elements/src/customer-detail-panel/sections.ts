import { isServer } from 'lit'
import type { Permission } from '@clientele/contract/permissions'
import type { PanelHost, PanelText } from './panel-host.ts'

/** A tab of the panel. */
export interface Tab {
  readonly id: string
  readonly label: string
  /** For a host's own section: the slot that its content is in. */
  readonly slot?: string | undefined
}

/** The sections of our own, in order, with what one has to be allowed for each. */
const own: readonly (readonly [id: string, permission: Permission])[] = [
  ['general', 'customers:read'],
  ['users', 'customers:read'],
  ['orders', 'customers:read'],
  ['subscriptions', 'services:read'],
  ['invoices', 'money:read'],
  ['tickets', 'customers:read'],
  ['activity', 'activity:read'],
  ['dashboard', 'services:read'],
  ['settings', 'customers:read'],
]

/** Whether one may see a section of our own. */
export const maySee = (host: PanelHost, section: string): boolean => own.some(([id, permission]) => id === section && host.may(permission))

/** Our sections that one may see, then the host's. */
export function tabsOf(host: PanelHost): Tab[] {
  const ours = own.filter(([, permission]) => host.may(permission)).map(([id]) => ({ id, label: host.words(`section.${id}` as PanelText) }))
  return [...ours, ...hostTabs(host, new Set(own.map(([id]) => id)))]
}

const prefix = 'section-'

/** A host gives a section as a child: `<section slot="section-notes" data-label="Notes">`. */
function hostTabs(host: HTMLElement, taken: ReadonlySet<string>): Tab[] {
  const tabs = new Map<string, Tab>()
  // A server does not know the children; the page adds their tabs.
  if (isServer) return []
  for (const child of host.querySelectorAll<HTMLElement>(`:scope > [slot^="${prefix}"]`)) {
    const id = child.slot.slice(prefix.length)
    if (id !== '' && !taken.has(id) && !tabs.has(id)) tabs.set(id, { id, label: child.dataset['label'] || id, slot: child.slot })
  }
  return [...tabs.values()]
}
