/** What a row must have to stand in a grid. */
export interface GridRow {
  readonly id: string
}

export interface GridActions<Row> {
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
