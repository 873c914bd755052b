import { moneyFields } from '@clientele/contract/permissions'

const names = new Set<string>(moneyFields)
const isAmount = (name: string) => names.has(name) || /amount|price|currency|mrr|arr$|revenue|total|balance/i.test(name)

/** The fields that changed, without those of money. */
export const fieldsWithoutMoney = (fields: readonly string[]) => fields.filter((field) => !isAmount(field))

/** Details without anything that tells an amount. What is named like money is left out whatever it holds: better too little than too much. */
export function detailsWithoutMoney(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isAmount(name))
      .map(([name, part]) => [name, stripped(part)]),
  )
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped)
  return typeof value === 'object' && value !== null ? detailsWithoutMoney(value as Record<string, unknown>) : value
}
