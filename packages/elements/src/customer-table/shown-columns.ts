import type { Column, ColumnChoice, ShownColumn } from './column.ts'

/** The columns to show, in order, from those there are and what was chosen; the first there is (the name) is always the first shown. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly ColumnChoice[] | undefined,
  seesMoney: boolean,
): ShownColumn<Row>[] {
  const allowed = all.filter(({ money }) => seesMoney || !money)
  const [first] = allowed
  if (!first) return []
  const choices = chosen ?? allowed.filter(({ hidden }) => !hidden).map(({ id }): ColumnChoice => ({ id }))
  const shown = choices.flatMap((choice) => {
    const column = allowed.find(({ id }) => id === choice.id)
    return column ? [{ ...column, pinned: choice.pinned ?? false, chosenWidth: choice.width }] : []
  })
  const leading = shown.find(({ id }) => id === first.id) ?? { ...first, pinned: true, chosenWidth: undefined }
  const others = shown.filter(({ id }) => id !== first.id)
  return [{ ...leading, pinned: true }, ...others.filter(({ pinned }) => pinned), ...others.filter(({ pinned }) => !pinned)]
}

/** What is shown, as a choice: what a change of order, width or pin begins from. */
export const asChoices = (columns: readonly ShownColumn<never>[]): ColumnChoice[] =>
  columns.map(({ id, pinned, chosenWidth }) => ({
    id,
    ...(chosenWidth !== undefined && { width: chosenWidth }),
    ...(pinned && { pinned }),
  }))
