import { html, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import type { Workspace } from '../../workspace/workspace.ts'
import type { CustomerTable } from '../customer-table.ts'
import { columnLayout } from '../grid/column-layout.ts'
import { rowCells } from '../grid/row-content.ts'
import { customerDrawing } from '../row-drawing.ts'
import { preferencesResource } from '../toolbar/toolbar-resources.ts'
import { ServerRows } from './server-rows.ts'

/** What a tall screen shows at once; the page has the rest of the first rows as data. */
const drawnAtOnce = 50

/** What stands in the page where `drawnRows` go. */
export const emptyBody = '<div class="body" role="rowgroup"></div>'

/** For a table on a server, where nothing is laid out: it shows the rows that are known. Answers with the way to end it. */
export function beginOnServer(table: CustomerTable, workspace: Workspace): () => void {
  // What the person chose is applied by the page, which need not wait for it then.
  if (!table.rows && !table.plain) preferencesResource(workspace)
  Object.defineProperty(table, 'isConnected', { value: true })
  const leave = table['joined'](workspace)
  return () => {
    for (const each of leave) each()
  }
}

const firstRows = ({ rows, workspace, filter, sort }: CustomerTable): Customer[] => {
  if (rows) return rows.slice(0, drawnAtOnce)
  const source = new ServerRows(workspace!, filter, sort)
  return Array.from({ length: drawnAtOnce }, (_, index) => source.at(index)).filter((row) => row !== undefined)
}

/** The first rows as a server draws them: one below the other, without anything that a script would have to measure. */
export function drawnRows(table: CustomerTable): { rows: TemplateResult[]; css: string } {
  const { shownColumns: columns, partTexts: texts, selectable: hasSelect } = table
  const hasMenu = table.rows === undefined
  const drawing = customerDrawing(columns, texts, { hasSelect, hasMenu })
  const { template, minWidth, pins } = columnLayout(columns, hasSelect, hasMenu)
  const places = pins.map((start, place) => `--_pin-${place}:${start}px;`).join('')
  return {
    rows: firstRows(table).map(
      (customer, index) =>
        html`<div class="line record drawn" role="row" aria-rowindex=${index + 2} data-status=${customer.status}>
          ${rowCells(customer, drawing, false)}
        </div>`,
    ),
    css: `.scroll{--_columns:${template};--_width:${minWidth}px;${places}}.drawn{position:relative}`,
  }
}
