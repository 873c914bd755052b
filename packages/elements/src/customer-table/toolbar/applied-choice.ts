import type { CustomerFilter } from '@clientele/sdk'
import type { ColumnChoice } from '../column.ts'
import type { Density, Sort, TableState } from '../table-state.ts'

/** What is kept for a person from one visit to the next. */
export interface Kept {
  readonly columns: readonly ColumnChoice[] | undefined
  readonly density: Density | undefined
  /** Which of the usual columns the person has taken away; undefined where that is not known. */
  readonly taken?: readonly string[] | undefined
}

/** What a view says; of the rest it says nothing. */
export interface SavedState {
  readonly filter?: CustomerFilter | undefined
  readonly sort?: Sort | undefined
  readonly columns?: readonly ColumnChoice[] | undefined
  readonly density?: Density | undefined
}

const applied = new WeakSet<TableState>()
const kept = new WeakMap<TableState, () => Kept>()
const awaited = new WeakMap<TableState, string>()

/** Sets what was kept, saved or sent, as opposed to what a person just chose: that is what is kept for the next time. */
export function applyChoice(state: TableState, choice: Parameters<TableState['set']>[0]): void {
  applied.add(state)
  try {
    state.set(choice)
  } finally {
    applied.delete(state)
  }
}

/** Whether the change that is being told of was applied by a program. */
export const isBeingApplied = (state: TableState): boolean => applied.has(state)

/** From now on these stand in where a view says nothing of columns or row height. */
export const keepFor = (state: TableState, read: () => Kept): void => void kept.set(state, read)

/** The columns that were taken away by the choice that is shown. A view has just the ones it was saved with, so there it is not asked. */
export function takenIn(state: TableState): readonly string[] | undefined {
  const own = kept.get(state)?.()
  return own && own.columns === state.columns ? own.taken : undefined
}

/** What a view shows to this person: its own columns and row height, or where it has none, the person's. */
export const resolvedView = (state: TableState, view: SavedState) => ({
  filter: view.filter ?? {},
  sort: view.sort ?? 'name',
  columns: view.columns ?? kept.get(state)?.().columns,
  density: view.density ?? kept.get(state)?.().density,
})

/** Shows a view; without an id, all customers. */
export function applyView(state: TableState, view: SavedState, viewId: string | undefined): void {
  awaited.delete(state)
  applyChoice(state, { ...resolvedView(state, view), viewId })
}

/** Shows a saved view of which only the id is known, once it is loaded. */
export function awaitView(state: TableState, viewId: string): void {
  awaited.set(state, viewId)
  applyChoice(state, { viewId })
}

/** The view that is still to be shown, if that has not changed since. */
export const awaitedView = (state: TableState): string | undefined => (awaited.get(state) === state.viewId ? state.viewId : undefined)
