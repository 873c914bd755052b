import type { RowSource } from '../rows/row-source.ts'
import type { CellPosition } from './cell-position.ts'
import type { GridHands } from './grid-hands.ts'
import type { RowDrawing } from './row-content.ts'

/** What a row must have to stand in a grid. */
export interface GridRow {
  readonly id: string
}

/** A grid as those hands know it that work in it. */
export interface HeldGrid<Row> {
  readonly source: RowSource<Row> | undefined
  readonly drawing: RowDrawing<Row> | undefined
  readonly scroller: HTMLElement | null
  readonly headCells: readonly HTMLElement[]
  /** Where the keyboard is. */
  readonly active: CellPosition
  /** Rows in one screen. */
  readonly page: number
  /** The place of the cell that an event came through. */
  placeOf(path: readonly EventTarget[]): CellPosition | undefined
  cellAt(place: CellPosition): HTMLElement | undefined
  /** Brings the keyboard there. */
  go(place: CellPosition): void
  draw(isAll?: boolean): void
}

export interface GridActions<Row extends GridRow> {
  /** Somebody does something in the grid. */
  readonly hands: (act: (hands: GridHands<Row>) => void) => void
  /** Enter or a click on a row. */
  readonly open: (row: Row, index: number, from: HTMLElement) => void
  /** The menu of a row, beside `anchor`. */
  readonly menu: (row: Row, anchor: HTMLElement) => void
  /** A key in the header that is not the grid's own business. */
  readonly headerKey: (event: KeyboardEvent, place: number, cell: HTMLElement) => void
  /** Somebody chose a range, or everything that is here. */
  readonly chooseRange: (from: number, to: number) => void
  readonly chooseAll: () => void
  /** Rows that have come are not to be shown yet. */
  readonly areHeldBack: () => boolean
}
