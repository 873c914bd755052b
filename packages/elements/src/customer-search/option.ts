import type { TemplateResult } from 'lit'
import type { GroupName } from './groups.ts'

/** Whether what is chosen opens beside the page or as one of its own. */
export type HowToOpen = 'open' | 'page'

/** A line that can be chosen. */
export interface Option {
  readonly id: string
  readonly label: string
  readonly picture: TemplateResult
  readonly hint?: TemplateResult | string | undefined
  readonly run: (how: HowToOpen) => void
  /** Choosing it leaves the palette open. */
  readonly stays?: boolean | undefined
}

/** A heading with what stands below it: options, or a line that says why there are none. */
export interface OptionGroup {
  readonly name: GroupName | 'recent'
  readonly label: string
  readonly options: readonly Option[]
  readonly note?: string | undefined
  /** The answer is on its way. */
  readonly isLoading?: boolean | undefined
}
