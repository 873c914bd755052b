import type { Row } from './rows.ts'

/** A grid that is measured. Each page makes one and hands it to `measure`. */
export interface Contender {
  /** What a page has done long before there are rows. */
  prepare?(): Promise<void>
  /** Makes the grid on the stage and gives it all rows at once. */
  show(stage: HTMLElement, rows: readonly Row[]): void
  /** What scrolls up and down. */
  scroller(): HTMLElement
  /** The cells of the first column that are on the page, seen or not. */
  nameCells(): Iterable<Element>
  /** Sorts by city, A first. */
  sort(): void
  /** Leaves the rows whose name has this in it. */
  filter(text: string): void
}
