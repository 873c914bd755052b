import type { Billing, BillingUpdate } from '@clientele/sdk'
import { addressLines } from '../customer-fields/profile-fields.ts'

/** The fields of how a customer is billed, by the paths that the server names them by and whose they are. */
export const billingPaths = [
  ...(['billing.country', 'billing.address.line1', 'billing.address.line2', 'billing.address.line3'] as const),
  ...(['billing.address.postalCode', 'billing.address.city', 'billing.address.region'] as const),
  ...(['billing.email', 'billing.reference', 'billing.taxNumber'] as const),
] as const
export type BillingPath = (typeof billingPaths)[number]

/** What stands in these fields. */
export type BillingValues = Readonly<Record<BillingPath, string>>

const plain = ['country', 'email', 'reference', 'taxNumber'] as const

/** How a customer is billed, as it stands in the fields. */
export function billingValuesOf(billing: Billing): BillingValues {
  const lines = addressLines.map((line) => [`billing.address.${line}`, billing.address?.[line] ?? ''])
  return Object.fromEntries([...plain.map((name) => [`billing.${name}`, billing[name] ?? '']), ...lines]) as BillingValues
}

/** What to send so that it has these values: only what is new, but an address always whole, as the server replaces it. */
export function billingUpdateOf(billing: Billing, values: BillingValues): BillingUpdate {
  const before = billingValuesOf(billing)
  const changed = billingPaths.filter((path) => before[path].trim() !== values[path].trim())
  const update: Record<string, unknown> = {}
  for (const name of plain) if (changed.includes(`billing.${name}`)) update[name] = orNull(values[`billing.${name}`])
  if (changed.some((path) => path.startsWith('billing.address.'))) {
    const lines = Object.fromEntries(addressLines.map((line) => [line, orNull(values[`billing.address.${line}`])]))
    update['address'] = Object.values(lines).some((line) => line !== null) ? lines : null
  }
  return update
}

const orNull = (text: string) => text.trim() || null
