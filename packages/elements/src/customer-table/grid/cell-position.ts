/** Where the keyboard is in a grid: a row (-1 is the header) and a cell of it. */
export interface CellPosition {
  readonly row: number
  readonly cell: number
}

/** What a grid knows of its size when a key is pressed. */
export interface GridExtent {
  readonly rows: number
  readonly cells: number
  /** Rows in one screen. */
  readonly page: number
  readonly isRightToLeft: boolean
}

/** Where a key leads; undefined for a key that does not move. */
export function moveBy(
  key: string,
  ctrl: boolean,
  { row, cell }: CellPosition,
  { rows, cells, page, isRightToLeft }: GridExtent,
): CellPosition | undefined {
  const to = (nextRow: number, nextCell: number): CellPosition => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    cell: Math.max(0, Math.min(cells - 1, nextCell)),
  })
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, cell)
    case 'ArrowUp':
      return to(row - 1, cell)
    case forward:
      return to(row, cell + 1)
    case backward:
      return to(row, cell - 1)
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0)
    case 'End':
      return ctrl ? to(rows - 1, cells - 1) : to(row, cells - 1)
    case 'PageDown':
      return to(Math.max(row, 0) + page, cell)
    case 'PageUp':
      return to(row < 0 ? row : Math.max(0, row - page), cell)
    default:
      return undefined
  }
}
