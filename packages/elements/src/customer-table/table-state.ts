import type { CustomerFilter, CustomerListQuery, ViewState } from '@clientele/sdk'
import { Subject } from '../workspace/subject.ts'
import type { ColumnChoice } from './column.ts'

export type Sort = NonNullable<CustomerListQuery['sort']>
export type Density = NonNullable<ViewState['density']>
/** The parts of what a person chose. */
export type Choice = 'filter' | 'sort' | 'columns' | 'density' | 'view'

/**
 * What a person chose to see: filter, order, columns, density, and the saved view that it came from. The one place that the toolbar,
 * the header, the URL and saved views write to, and that the rows are loaded by.
 */
export class TableState {
  #filter: CustomerFilter = {}
  #sort: Sort = 'name'
  #columns: readonly ColumnChoice[] | undefined
  #density: Density | undefined
  #viewId: string | undefined
  readonly changed = new Subject<[what: readonly Choice[]]>()

  /** What narrows the list; without keys that say nothing, so that equal filters are equal texts. */
  get filter(): CustomerFilter {
    return this.#filter
  }

  get sort(): Sort {
    return this.#sort
  }

  /** The chosen columns in their order; undefined as long as nobody chose. */
  get columns(): readonly ColumnChoice[] | undefined {
    return this.#columns
  }

  get density(): Density | undefined {
    return this.#density
  }

  /** The saved view this began as; undefined for all customers. */
  get viewId(): string | undefined {
    return this.#viewId
  }

  /** Changes what is given and leaves the rest; tells once. */
  set(
    choice: Partial<
      Record<'filter', CustomerFilter> & {
        sort: Sort
        columns: readonly ColumnChoice[] | undefined
        density: Density | undefined
        viewId: string | undefined
      }
    >,
  ): void {
    const changed: Choice[] = []
    if (choice.filter) {
      const filter = tidied(choice.filter)
      if (JSON.stringify(filter) !== JSON.stringify(this.#filter)) changed.push('filter')
      this.#filter = filter
    }
    if (choice.sort && choice.sort !== this.#sort) {
      this.#sort = choice.sort
      changed.push('sort')
    }
    if ('columns' in choice && choice.columns !== this.#columns) {
      this.#columns = choice.columns
      changed.push('columns')
    }
    if ('density' in choice && choice.density !== this.#density) {
      this.#density = choice.density
      changed.push('density')
    }
    if ('viewId' in choice && choice.viewId !== this.#viewId) {
      this.#viewId = choice.viewId
      changed.push('view')
    }
    if (changed.length > 0) this.changed.emit(changed)
  }

  /** Changes single filters; undefined takes one off. */
  narrow(change: Partial<CustomerFilter>): void {
    this.set({ filter: { ...this.#filter, ...change } })
  }

  /** As a saved view keeps it. */
  toView(): ViewState {
    return {
      filter: this.#filter,
      sort: this.#sort,
      ...(this.#columns && {
        columns: this.#columns.map(({ id, width, pinned }) => ({ id, ...(width && { width }), ...(pinned && { pinned }) })),
      }),
      ...(this.#density && { density: this.#density }),
    }
  }

  /** Shows what a saved view keeps. */
  fromView({ filter, sort, columns, density }: ViewState, viewId: string | undefined): void {
    this.set({ filter: filter ?? {}, sort: sort ?? 'name', columns, density, viewId })
  }
}

/** Keys in one order, and none that narrows nothing. */
function tidied(filter: CustomerFilter): CustomerFilter {
  const entries = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}
