import type { Column, ColumnChoice, ShownColumn } from './column.ts'

/**
 * The columns to show, in order, from those there are and what was chosen; the first there is (the name) is always the first shown. Where
 * it is known which of the usual ones somebody has taken away, those that are new since then are shown too.
 */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly ColumnChoice[] | undefined,
  seesMoney: boolean,
  taken?: readonly string[],
): ShownColumn<Row>[] {
  const allowed = all.filter(({ money }) => seesMoney || !money)
  const [first] = allowed
  if (!first) return []
  const choices = withNew(allowed, chosen ?? [], chosen ? taken : [])
  const shown = choices.flatMap((choice) => {
    const column = allowed.find(({ id }) => id === choice.id)
    return column ? [{ ...column, pinned: choice.pinned ?? false, chosenWidth: choice.width }] : []
  })
  const leading = shown.find(({ id }) => id === first.id) ?? { ...first, pinned: true, chosenWidth: undefined }
  const others = shown.filter(({ id }) => id !== first.id)
  return [{ ...leading, pinned: true }, ...others.filter(({ pinned }) => pinned), ...others.filter(({ pinned }) => !pinned)]
}

/** The new ones stand where they were put among all: behind the next one before them that is shown. */
function withNew(all: readonly Pick<Column, 'id' | 'hidden'>[], chosen: readonly ColumnChoice[], taken: readonly string[] | undefined) {
  const choices = [...chosen]
  let place = -1
  for (const { id, hidden } of all) {
    const at = choices.findIndex((choice) => choice.id === id)
    if (at >= 0) place = at
    else if (taken && !hidden && !taken.includes(id)) choices.splice(++place, 0, { id })
  }
  return choices
}

/** The usual columns that are in no choice: those a person has taken away. */
export const takenAway = (all: readonly Column[], chosen: readonly ColumnChoice[], seesMoney: boolean): string[] =>
  all.flatMap(({ id, hidden, money }) => (hidden || (money && !seesMoney) || chosen.some((choice) => choice.id === id) ? [] : [id]))

/** What is shown, as a choice: what a change of order, width or pin begins from. */
export const asChoices = (columns: readonly ShownColumn<never>[]): ColumnChoice[] =>
  columns.map(({ id, pinned, chosenWidth }) => ({
    id,
    ...(chosenWidth !== undefined && { width: chosenWidth }),
    ...(pinned && { pinned }),
  }))
