import type { ReactiveControllerHost } from 'lit'
import type { DetailOf } from '../event-details.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Column, ShownColumn } from './column.ts'
import type { Selection } from './selection.ts'
import type { TableState } from './table-state.ts'

/** What the parts of the table (toolbar, bulk bar, row actions) know of the whole. */
export interface TableHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  /** Whether it has been drawn. */
  readonly hasUpdated: boolean
  readonly state: TableState
  readonly selection: Selection
  /** Only while it is drawn. */
  readonly partTexts: Texts
  /** All columns there are, shown or not. */
  readonly allColumns: readonly Column[]
  readonly shownColumns: readonly ShownColumn[]
  /** How many match; undefined while it is not known. */
  readonly total: number | undefined
  /** Says something to a screen reader. */
  say(text: string): void
  toast(content: ToastContent): void
  /** Loads the rows anew, where one is. */
  refreshRows(): void
  /** An event that leaves the element; false when a host cancelled it. */
  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean
}
