import type { Subject } from '../../workspace/subject.ts'

/** Where the rows of a table come from. The grid asks for places, and is told when something there has changed. */
export interface RowSource<Row> {
  /** How many rows there are; a lower bound as long as `isExact` is false. */
  readonly total: number
  readonly isExact: boolean
  /** Nothing has come yet. */
  readonly isLoading: boolean
  /** Some rows are here. */
  readonly hasRows: boolean
  /** Why rows could not be loaded; the next try clears it. */
  readonly error: unknown
  /** Rows came, went or changed. */
  readonly changed: Subject
  /** The row at a place, if it is here. */
  at(index: number): Row | undefined
  /** Where a row is, as far as is known here. */
  indexOf(id: string): number | undefined
  /** These places are in sight, and one moves this way: what is missing is loaded, and what comes next. */
  want(first: number, last: number, direction: number): void
  /** The rows of a range, loaded if need be. */
  range(first: number, last: number): Promise<Row[]>
  /** Loads anew what is in sight; what is shown stays until then. */
  refresh(): void
  /** Nobody looks any more. */
  stop(): void
}
