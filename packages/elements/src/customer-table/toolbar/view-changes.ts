import type { View } from '@clientele/sdk'
import type { ColumnChoice } from '../column.ts'
import { shownColumns, asChoices } from '../shown-columns.ts'
import type { TableHost } from '../table-part.ts'
import { resolvedView, type SavedState } from './applied-choice.ts'
import { plainColumn } from './kept-choices.ts'

/** What one sees now, as a view keeps it: columns always by name, so that it looks the same to everybody. */
export const presentView = ({ state, shownColumns: columns }: TableHost): View['state'] => ({
  filter: state.filter,
  sort: state.sort,
  columns: asChoices(columns).map(plainColumn),
  ...(state.density && { density: state.density }),
})

/** How many things are other than in a view as it is saved: each filter, the order, the columns, the row height. */
export function countChanges(host: TableHost, saved: SavedState): number {
  const { state } = host
  const view = resolvedView(state, saved)
  const filters = new Set([...Object.keys(state.filter), ...Object.keys(view.filter)]) as Set<keyof typeof state.filter>
  const changedFilters = [...filters].filter((name) => text(state.filter[name]) !== text(view.filter[name]))
  const columnsChanged = columnsText(host, state.columns) !== columnsText(host, view.columns)
  return changedFilters.length + Number(state.sort !== view.sort) + Number(columnsChanged) + Number(state.density !== view.density)
}

/** In which order values of one filter were chosen makes no difference. */
const text = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...(value as unknown[])].sort() : (value ?? null))

/** As they are shown to this person: columns of amounts that one may not see are no change. */
const columnsText = ({ allColumns, workspace }: TableHost, columns: readonly ColumnChoice[] | undefined): string =>
  JSON.stringify(asChoices(shownColumns(allColumns, columns, workspace?.may('money:read') ?? false)).map(plainColumn))
