import type { CustomerFilter } from '@clientele/sdk'
import type { SelectionScope } from '../customer-table/selection.ts'

/** What the dialog is opened for. */
export interface ExportRequest {
  /** What the table shows: its filter, its order, its columns by their ids. */
  readonly filter?: CustomerFilter | undefined
  readonly sort?: string | undefined
  readonly columns?: readonly string[] | undefined
  /** The rows that are selected, if any. */
  readonly selection?: SelectionScope | undefined
}
