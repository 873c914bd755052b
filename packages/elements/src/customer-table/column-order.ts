import type { ColumnChoice } from './column.ts'

/** A column on another place. The first stays first; between pinned ones it is pinned too, below them it is not. */
export function moveColumn(columns: readonly ColumnChoice[], from: number, to: number): readonly ColumnChoice[] {
  const moved = columns[from]
  if (!moved || from === 0 || to < 1 || to >= columns.length || from === to) return columns
  const others = columns.filter((_, place) => place !== from)
  const next = others[to]
  const isPinned = next?.pinned === true || (moved.pinned === true && (to === 1 || others[to - 1]?.pinned === true))
  return [...others.slice(0, to), withPin(moved, isPinned), ...others.slice(to)]
}

/** Shown as the last one, or hidden. */
export const showColumn = (columns: readonly ColumnChoice[], id: string, isShown: boolean): readonly ColumnChoice[] => {
  const others = columns.filter((column) => column.id !== id)
  return isShown ? [...others, { id }] : others
}

/** Pinned ones stand before the others: it becomes the last of its kind, or the first of those that are not. */
export function pinColumn(columns: readonly ColumnChoice[], id: string, isPinned: boolean): readonly ColumnChoice[] {
  const column = columns.find((one) => one.id === id)
  const [first, ...rest] = columns
  if (!column || !first || column === first) return columns
  const others = rest.filter((one) => one !== column)
  const pinned = others.filter((one) => one.pinned)
  return [first, ...pinned, withPin(column, isPinned), ...others.filter((one) => !one.pinned)]
}

const withPin = ({ id, width }: ColumnChoice, pinned: boolean): ColumnChoice => ({
  id,
  ...(width !== undefined && { width }),
  ...(pinned && { pinned }),
})
