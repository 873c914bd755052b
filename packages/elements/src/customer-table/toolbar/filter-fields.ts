import type { SVGTemplateResult } from 'lit'
import type { CustomerFilter } from '@clientele/sdk'
import { alertIcon } from '../../generated/icons.ts'
import { buildingIcon, chartIcon, circleCheckIcon, globeIcon, splitIcon, tagIcon } from '../../generated/later-icons.ts'
import { factTexts } from '../../parts/facts.strings.ts'
import { word } from '../../parts/facts.ts'
import type { Texts } from '../../text/texts.ts'
import { writeAmount } from './amount.ts'
import { toolbarTexts } from './toolbar.strings.ts'

export type SeveralId = 'type' | 'status' | 'risk' | 'role' | 'country' | 'partner'
export type FilterId = SeveralId | 'mrr'

/** Something the list can be narrowed by. */
export interface FilterField {
  readonly id: FilterId
  readonly icon: SVGTemplateResult
  /** Always there as a chip; the others come by "Filter". */
  readonly always?: boolean
  readonly money?: boolean
}

export const filterFields: readonly FilterField[] = [
  { id: 'type', icon: buildingIcon, always: true },
  { id: 'status', icon: circleCheckIcon, always: true },
  { id: 'risk', icon: alertIcon, always: true },
  { id: 'role', icon: tagIcon },
  { id: 'country', icon: globeIcon },
  { id: 'partner', icon: splitIcon },
  { id: 'mrr', icon: chartIcon, money: true },
]

/** What the chips need to say what is chosen. */
export interface Naming {
  readonly texts: Texts
  /** The partner's reporting currency: that of MRR filters. */
  readonly currency: string
  partnerName(id: string): string | undefined
}

export const labelOf = (texts: Texts, id: FilterId): string => texts.text(factTexts, id)

export const chosenOf = (filter: CustomerFilter, id: SeveralId): readonly string[] => filter[id] ?? []

/** How many values are chosen; a range counts as one. */
export const countOf = (filter: CustomerFilter, id: FilterId): number =>
  id === 'mrr' ? Number(filter.mrrMin !== undefined || filter.mrrMax !== undefined) : chosenOf(filter, id).length

export const isSet = (filter: CustomerFilter, id: FilterId): boolean => countOf(filter, id) > 0

export const without = (id: FilterId): Partial<CustomerFilter> =>
  id === 'mrr' ? { mrrMin: undefined, mrrMax: undefined } : { [id]: undefined }

/** With or without one of its values. */
export function withValue(filter: CustomerFilter, id: SeveralId, value: string, isChosen: boolean): Partial<CustomerFilter> {
  const others = chosenOf(filter, id).filter((other) => other !== value)
  return { [id]: isChosen ? [...others, value].slice(-100) : others }
}

export function valueName({ texts, partnerName }: Pick<Naming, 'texts' | 'partnerName'>, id: SeveralId, value: string): string {
  if (id === 'country') return texts.formats.country(value)
  if (id === 'partner') return partnerName(value) ?? '…'
  return word(texts, id, value)
}

/** "Status: Active, Suspended", "MRR ≥ NOK 1,000"; just the name as long as nothing is chosen. */
export function chipText(filter: CustomerFilter, id: FilterId, naming: Naming): string {
  const { texts } = naming
  const label = labelOf(texts, id)
  if (!isSet(filter, id)) return label
  if (id === 'mrr') return rangeText(filter, label, naming)
  const [first = '', second, ...more] = chosenOf(filter, id).map((value) => valueName(naming, id, value))
  const values =
    second === undefined
      ? first
      : more.length > 0
        ? texts.text(toolbarTexts, 'chipMore', { first, second, n: more.length })
        : `${first}${texts.text(toolbarTexts, 'separator')}${second}`
  return texts.text(toolbarTexts, 'chip', { filter: label, values })
}

function rangeText({ mrrMin, mrrMax }: CustomerFilter, filter: string, { texts, currency }: Naming): string {
  const figures = (amount: number) => writeAmount(amount, texts.locale, texts.formats.digitsOf(currency))
  const written = (amount: number) => `${currency}\u00a0${figures(amount)}`
  if (mrrMin !== undefined && mrrMax !== undefined)
    return texts.text(toolbarTexts, 'between', { filter, min: written(mrrMin), max: figures(mrrMax) })
  return mrrMin === undefined
    ? texts.text(toolbarTexts, 'atMost', { filter, amount: written(mrrMax ?? 0) })
    : texts.text(toolbarTexts, 'atLeast', { filter, amount: written(mrrMin) })
}
