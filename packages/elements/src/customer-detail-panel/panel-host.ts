import type { ReactiveControllerHost } from 'lit'
import type { Permission } from '@clientele/contract/permissions'
import type { Customer } from '@clientele/sdk'
import type { DetailOf } from '../event-details.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { panelTexts } from './customer-detail-panel.strings.ts'

export type PanelText = keyof (typeof panelTexts)['strings']

/** What the parts of the panel (header, sections) know of the whole. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  /** Only while it is drawn. */
  readonly partTexts: Texts
  readonly customerId: string | undefined
  /** The customer as it is known best; undefined until it is. */
  readonly customer: Customer | undefined
  /** The section in sight; undefined while the panel is closed. */
  readonly shownSection: string | undefined
  /** A text of the panel. */
  words(key: PanelText, values?: Readonly<Record<string, unknown>>): string
  /** Whether one may do something on this customer. */
  may(permission: Permission): boolean
  /** Says something to a screen reader. */
  say(text: string): void
  toast(content: ToastContent): void
  /** Goes to a section. */
  go(section: string): void
  /** An event that leaves the element; false when a host cancelled it. */
  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean
}

/** A section of the panel. It looks at its data only while it is in sight. */
export interface PanelSection {
  render(customer: Customer): unknown
}
