import { nothing, render } from 'lit'
import type { CellContent, ShownColumn } from '../column.ts'
import { cellClasses, contentOf, rowCells, waiting, type RowDrawing } from './row-content.ts'

/** The inside of a cell. */
interface Lane {
  readonly cell: HTMLElement
  /** What only is text is put in as text; once something else was to be drawn, templates draw it. */
  text: Text | undefined
  /** What is to come in it; what was awaited before comes too late. */
  awaited?: Promise<CellContent> | undefined
}

/**
 * The cells of one row on the page. They are made once and filled with one row after another: a table that scrolls fast fills
 * thousands of cells a second, and most of them only change their text. They stay when the columns change, with the focus in them.
 */
export class RowCells<Row> {
  readonly #element: HTMLElement
  readonly #lanes: Lane[]
  readonly #box: HTMLInputElement | undefined
  readonly #menu: HTMLElement | undefined
  #drawing: RowDrawing<Row>
  #isEmpty = false

  constructor(element: HTMLElement, drawing: RowDrawing<Row>) {
    const { hasSelect, hasMenu } = drawing
    this.#element = element
    this.#drawing = drawing
    element.replaceChildren(patternOf(drawing).cloneNode(true))
    const cells = [...element.children] as HTMLElement[]
    this.#box = (hasSelect && cells[0]?.querySelector('input')) || undefined
    this.#menu = (hasMenu && cells.at(-1)?.querySelector('button')) || undefined
    this.#lanes = cells.slice(Number(hasSelect), cells.length - Number(hasMenu)).map(laneOf)
  }

  get drawing(): RowDrawing<Row> {
    return this.#drawing
  }

  /** Takes other columns on; says whether it can. */
  take(drawing: RowDrawing<Row>): boolean {
    const { columns, hasSelect, hasMenu } = drawing
    if (hasSelect !== this.#drawing.hasSelect || hasMenu !== this.#drawing.hasMenu) return false
    this.#drawing = drawing
    for (const { cell } of this.#lanes.splice(columns.length)) cell.remove()
    const end = hasMenu ? this.#element.lastElementChild : null
    while (this.#lanes.length < columns.length) {
      const pattern = patternOf(drawing).children[this.#lanes.length + Number(hasSelect)]!
      this.#lanes.push(laneOf(this.#element.insertBefore(pattern.cloneNode(true), end) as HTMLElement))
    }
    const classes = cellClasses(columns)
    this.#lanes.forEach(({ cell }, place) => (cell.className = classes[place]!))
    return true
  }

  /** Without a row, it is on its way: bones stand in its place. */
  fill(row: Row | undefined, isSelected: boolean): void {
    const { columns, texts, nameOf, selectLabel, menuLabel } = this.#drawing
    if (this.#element.classList.toggle('bones', row === undefined) !== this.#isEmpty) {
      this.#isEmpty = !this.#isEmpty
      // What says nothing heads no row.
      this.#lanes[0]?.cell.setAttribute('role', this.#isEmpty ? 'gridcell' : 'rowheader')
    }
    this.#lanes.forEach((lane, place) => put(lane, row === undefined ? undefined : contentOf(columns[place]!, row, texts)))
    const name = row === undefined ? '' : nameOf(row)
    if (this.#box) {
      this.#box.checked = isSelected
      this.#box.ariaLabel = selectLabel(name)
    }
    if (this.#menu) this.#menu.ariaLabel = menuLabel(name)
  }
}

const laneOf = (cell: HTMLElement): Lane => ({ cell, text: cell.appendChild(new Text()) })

function put(lane: Lane, content: CellContent | Promise<CellContent>): void {
  if (content instanceof Promise) {
    // The same one again has been asked for already.
    if (lane.awaited === content) return
    put(lane, waiting)
    lane.awaited = content
    void content.then((come) => lane.awaited === content && put(lane, come))
    return
  }
  lane.awaited = undefined
  if (lane.text) {
    if (content === null || content === undefined || typeof content === 'string' || typeof content === 'number') {
      const text = String(content ?? '')
      if (lane.text.data !== text) lane.text.data = text
      return
    }
    lane.text.remove()
    lane.text = undefined
  }
  render(content ?? nothing, lane.cell)
}

const patterns = new WeakMap<readonly ShownColumn<never>[], DocumentFragment>()

/** A row with empty cells, to be copied. */
function patternOf<Row>(drawing: RowDrawing<Row>): DocumentFragment {
  let pattern = patterns.get(drawing.columns)
  if (!pattern || pattern.childElementCount !== drawing.columns.length + Number(drawing.hasSelect) + Number(drawing.hasMenu)) {
    const line = document.createElement('div')
    render(rowCells(undefined, drawing, false), line)
    pattern = document.createDocumentFragment()
    pattern.append(...line.children)
    patterns.set(drawing.columns, pattern)
  }
  return pattern
}
