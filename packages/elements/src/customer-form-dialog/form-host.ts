import type { ReactiveControllerHost } from 'lit'
import type { DetailOf } from '../event-details.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What the form knows of the dialog it stands in. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  /** Only while it is drawn. */
  readonly partTexts: Texts
  /** The customer to edit; undefined for a new one. */
  readonly customerId: string | undefined
  readonly open: boolean
  /** An event that leaves the element; false when a host cancelled it. */
  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean
  toast(content: ToastContent): void
  say(text: string): void
  /** Closes the dialog and asks nothing. */
  shut(): void
}
