import { html, nothing, type TemplateResult } from 'lit'
import { moreIcon } from '../../generated/icons.ts'
import { icon } from '../../parts/icon.ts'
import type { Texts } from '../../text/texts.ts'
import { warn } from '../../warn.ts'
import type { CellContent, ShownColumn } from '../column.ts'

/** What a row is drawn with, the same for all rows of a table. */
export interface RowDrawing<Row> {
  readonly columns: readonly ShownColumn<Row>[]
  readonly texts: Texts
  readonly hasSelect: boolean
  readonly hasMenu: boolean
  readonly nameOf: (row: Row) => string
  readonly selectLabel: (name: string) => string
  readonly menuLabel: (name: string) => string
}

/** The class of a cell; the header's cells have the same, so that both stand in one lane. */
export function cellClass({ align, pinned, card, id }: ShownColumn<never>, place: number, pin: number): string {
  const classes = [
    'cell',
    ...(align === 'end' ? ['end'] : []),
    ...(pinned && pin < 6 ? ['pin', `pin-${pin}`] : []),
    ...(card ? [`card-${card}`] : []),
  ]
  return [...classes, ...(place === 0 ? ['lead'] : []), ...(id.includes('.') ? [] : [`is-${id}`])].join(' ')
}

const classes = new WeakMap<readonly ShownColumn<never>[], readonly string[]>()

/** The classes of all cells; they change only with the columns. */
export function cellClasses(columns: readonly ShownColumn<never>[]): readonly string[] {
  let made = classes.get(columns)
  if (!made) {
    let pin = 0
    made = columns.map((column, place) => cellClass(column, place, column.pinned ? pin++ : 0))
    classes.set(columns, made)
  }
  return made
}

/** The cells of a row, as a template; without a row they are empty. */
export function rowCells<Row>(row: Row | undefined, drawing: RowDrawing<Row>, isSelected: boolean): TemplateResult {
  const { columns, texts, hasSelect, hasMenu } = drawing
  const name = row === undefined ? '' : drawing.nameOf(row)
  const classOf = cellClasses(columns)
  return html`${
    hasSelect
      ? html`<div class="cell select" role="gridcell" tabindex="-1">
          <input class="check" type="checkbox" tabindex="-1" .checked=${isSelected} aria-label=${drawing.selectLabel(name)} />
        </div>`
      : nothing
  }${columns.map(
    (column, place) =>
      html`<div class=${classOf[place]!} role=${place === 0 ? 'rowheader' : 'gridcell'} tabindex="-1">
        ${row === undefined ? nothing : shown(contentOf(column, row, texts))}
      </div>`,
  )}${
    hasMenu
      ? html`<div class="cell more" role="gridcell" tabindex="-1">
          <button type="button" class="button quiet square" tabindex="-1" aria-haspopup="menu" aria-label=${drawing.menuLabel(name)}>
            ${icon(moreIcon)}
          </button>
        </div>`
      : nothing
  }`
}

/** What a column shows of a row. A column of the host's own may fail at one row: its cell stays empty, and the host is told once. */
export function contentOf<Row>(column: ShownColumn<Row>, row: Row, texts: Texts): CellContent | Promise<CellContent> {
  try {
    const content = column.cell(row, texts)
    return content instanceof Promise ? content.catch((error: unknown) => failed(column, error)) : content
  } catch (error) {
    return failed(column, error)
  }
}

const told = new Set<string>()

function failed({ id }: ShownColumn<never>, error: unknown): null {
  if (!told.has(id)) warn(`The column "${id}" failed: ${String(error)}`)
  told.add(id)
  return null
}

const shown = (content: CellContent | Promise<CellContent>): unknown => (content instanceof Promise ? waiting : (content ?? nothing))
/** What takes its time. */
export const waiting = html`<span class="bone"></span>`
