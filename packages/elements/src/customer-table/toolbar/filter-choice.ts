import type { CustomerFilter } from '@clientele/sdk'
import type { FilterId, Naming, SeveralId } from './filter-fields.ts'
import type { MrrRange } from './mrr-range.ts'
import type { PartnerChoices } from './partner-choices.ts'

/** What the inside of a filter's popover knows and does. */
export interface FilterChoice {
  readonly filter: CustomerFilter
  readonly naming: Naming
  readonly total: number | undefined
  /** What is typed to find a choice. */
  readonly find: string
  /** What was chosen when it opened. */
  readonly first: readonly string[]
  readonly partners: PartnerChoices
  readonly range: MrrRange | undefined
  readonly setFind: (event: Event) => void
  choose(id: SeveralId, value: string, isChosen: boolean): void
  clear(id: FilterId): void
  open(id: FilterId): void
}
