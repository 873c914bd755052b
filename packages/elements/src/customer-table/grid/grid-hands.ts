import type { Selection } from '../selection.ts'
import { cellIn } from './cell-in.ts'
import { moveBy, type CellPosition } from './cell-position.ts'
import type { GridActions, GridRow, HeldGrid } from './grid-actions.ts'

/** What somebody does in a grid, by keyboard and by pointer. It comes beside the first rows. */
export class GridHands<Row extends GridRow> {
  readonly #grid: HeldGrid<Row>
  readonly #selection: Selection
  readonly #actions: GridActions<Row>

  constructor(grid: HeldGrid<Row>, selection: Selection, actions: GridActions<Row>) {
    this.#grid = grid
    this.#selection = selection
    this.#actions = actions
  }

  /** Takes an event that came this way. */
  take(event: Event, path: readonly EventTarget[]): void {
    if (event.type === 'keydown') this.#keyed(event as KeyboardEvent, path)
    else if (event.type === 'click') this.#clicked(event as MouseEvent, path)
    else this.#contextMenu(event as MouseEvent, path)
  }

  #keyed(event: KeyboardEvent, path: readonly EventTarget[]): void {
    const target = path[0] as HTMLElement
    const isInControl = !target.classList.contains('cell') && target !== this.#grid.scroller
    const at = this.#grid.placeOf(path) ?? this.#grid.active
    if (isInControl && !(target instanceof HTMLInputElement && target.type === 'checkbox' && target.classList.contains('check'))) {
      if (event.key === 'Escape' || event.key === 'F2') {
        this.#grid.go(at)
        event.preventDefault()
        event.stopPropagation()
      }
      return
    }
    const ctrl = event.ctrlKey || event.metaKey
    const extent = {
      rows: this.#grid.source?.total ?? 0,
      cells: (this.#grid.drawing?.columns.length ?? 0) + Number(this.#grid.drawing?.hasSelect) + Number(this.#grid.drawing?.hasMenu),
      page: this.#grid.page,
      isRightToLeft: this.#grid.scroller?.matches(':dir(rtl)') ?? false,
    }
    if (at.row === -1 && (event.altKey || ['Enter', ' ', 'ContextMenu'].includes(event.key) || (event.shiftKey && event.key === 'F10'))) {
      const cell = this.#grid.headCells[at.cell]
      if (cell) this.#actions.headerKey(event, at.cell - Number(this.#grid.drawing?.hasSelect), cell)
      return
    }
    const to = event.altKey ? undefined : moveBy(event.key, ctrl, at, extent)
    if (to) {
      event.preventDefault()
      if (event.shiftKey && at.row >= 0 && to.row >= 0 && to.row !== at.row) this.#extend(at.row, to.row)
      this.#grid.go(to)
    } else if (at.row >= 0) this.#rowKey(event, at)
  }

  #rowKey(event: KeyboardEvent, at: CellPosition): void {
    const row = this.#grid.source?.at(at.row)
    const cell = this.#grid.cellAt(at)
    const ctrl = event.ctrlKey || event.metaKey
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Enter' && row && cell) {
      const control = cell.querySelector<HTMLElement>('button, a[href], input')
      if (control) control.click()
      else this.#actions.open(row, at.row, cell)
      done()
    } else if (event.key === 'F2' && cell) {
      cell.querySelector<HTMLElement>('button, a[href], input, select, textarea, [tabindex]')?.focus()
      done()
    } else if (event.key === ' ' && row && this.#grid.drawing?.hasSelect) {
      this.#selection.toggle(row.id)
      this.#selection.anchor = at.row
      done()
    } else if ((event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) && row && cell && this.#grid.drawing?.hasMenu) {
      this.#actions.menu(row, cell)
      done()
    } else if (ctrl && event.key.toLowerCase() === 'a' && this.#grid.drawing?.hasSelect) {
      this.#actions.chooseAll()
      done()
    } else if (event.key === 'Escape' && !this.#selection.isEmpty) {
      this.#selection.clear()
      done()
    }
  }

  #extend(from: number, to: number): void {
    this.#selection.anchor ??= from
    this.#actions.chooseRange(this.#selection.anchor, to)
  }

  #clicked(event: MouseEvent, path: readonly EventTarget[]): void {
    const at = this.#grid.placeOf(path)
    if (!at || at.row < 0) return
    const row = this.#grid.source?.at(at.row)
    const cell = cellIn(path)
    if (!row || !cell) return
    if (cell.classList.contains('select')) return this.#choose(event, row, at.row)
    const button = path.find(
      (node): node is HTMLElement => node instanceof HTMLElement && node.matches('button, a[href], input, label, select, textarea'),
    )
    if (cell.classList.contains('more')) return button ? this.#actions.menu(row, button) : undefined
    // Something of a host's own in the cell, or text that somebody marks, is no click on the row.
    if (button || event.defaultPrevented || (getSelection()?.toString() ?? '') !== '') return
    if (event.shiftKey && this.#grid.drawing?.hasSelect) return this.#extend(this.#grid.active.row, at.row)
    if ((event.ctrlKey || event.metaKey) && this.#grid.drawing?.hasSelect) return this.#choose(event, row, at.row)
    this.#actions.open(row, at.row, cell)
  }

  #choose(event: MouseEvent, row: Row, index: number): void {
    if (event.shiftKey && this.#selection.anchor !== undefined) {
      event.preventDefault()
      this.#actions.chooseRange(this.#selection.anchor, index)
    } else {
      this.#selection.toggle(row.id)
      this.#selection.anchor = index
    }
    this.#grid.draw(true)
  }

  #contextMenu(event: MouseEvent, path: readonly EventTarget[]): void {
    const at = this.#grid.placeOf(path)
    const row = at && at.row >= 0 ? this.#grid.source?.at(at.row) : undefined
    const cell = cellIn(path)
    if (!row || !cell || !this.#grid.drawing?.hasMenu || (getSelection()?.toString() ?? '') !== '') return
    event.preventDefault()
    this.#actions.menu(row, cell.parentElement!.querySelector<HTMLElement>('.more button') ?? cell)
  }
}
