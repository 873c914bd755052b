import type { TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'

/** What a cell may hold: text, a template, a node; or the promise of one. */
export type CellContent = string | number | TemplateResult | Node | null | undefined

/** A column of the table. The built-in ones are made of the same stuff as those a host adds. */
export interface Column<Row = Customer> {
  /** Unique in the table; what views and preferences remember. */
  readonly id: string
  readonly header: string
  readonly cell: (row: Row, texts: Texts) => CellContent | Promise<CellContent>
  /** What the server sorts by, if it can. A host's own column over given rows may name any. */
  readonly sort?: string | undefined
  /** For rows given at once: the value to sort by. */
  readonly value?: ((row: Row) => string | number | null | undefined) | undefined
  /** Figures stand at the end, whichever way one reads. */
  readonly align?: 'start' | 'end' | undefined
  /** In pixels; what is not given is shared out. */
  readonly width?: number | undefined
  readonly minWidth?: number | undefined
  /** Hidden until somebody chooses it. */
  readonly hidden?: boolean | undefined
  /** Only where amounts are shown. */
  readonly money?: boolean | undefined
  /** Where it stands on a card, when the table is narrow; without it, it is not there. */
  readonly card?: 'status' | 'money' | 'risk' | 'seen' | undefined
}

/** What a person chose of a column; its place in the list is its place in the table. */
export interface ColumnChoice {
  readonly id: string
  readonly width?: number | undefined
  readonly pinned?: boolean | undefined
}

/** A column as it is shown: what it is and what was chosen for it. */
export interface ShownColumn<Row = Customer> extends Column<Row> {
  readonly pinned: boolean
  readonly chosenWidth: number | undefined
}
