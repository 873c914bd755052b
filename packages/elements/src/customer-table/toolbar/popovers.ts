// What the toolbar opens: it comes when it is first opened, or when nothing else is to do.
import { addStyles } from '../../parts/later.ts'
import { chooseStyles } from './choose.styles.ts'
import { ColumnsPopover } from './columns-popover.ts'
import { segments } from '../../look/segments.ts'
import { columnsStyles } from './columns.styles.ts'
import { addContent, filterContent } from './filter-popover.ts'
import { MrrRange } from './mrr-range.ts'
import { ViewForm } from './view-form.ts'

/** The popovers, for an element that wears their styles from now on. */
export function popoversFor(host: HTMLElement) {
  addStyles(host, [chooseStyles, columnsStyles, segments])
  return { ColumnsPopover, MrrRange, ViewForm, addContent, filterContent }
}

export type Popovers = ReturnType<typeof popoversFor>
