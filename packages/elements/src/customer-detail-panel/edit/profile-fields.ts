import type { Customer, CustomerUpdate } from '@clientele/sdk'

/** The fields of a customer that are edited in place, by the paths that the server names them by. */
export const fieldPaths = [
  ...(['name', 'email', 'phone', 'website', 'organisationNumber'] as const),
  ...(['address.line1', 'address.line2', 'address.line3', 'address.postalCode', 'address.city', 'address.region', 'country'] as const),
  ...(['contact.name', 'contact.email', 'contact.phone'] as const),
] as const
export type FieldPath = (typeof fieldPaths)[number]

/** What stands in the fields: always text, empty where there is nothing. */
export type ProfileValues = Readonly<Record<FieldPath, string>>

/** A customer as it stands in the fields. */
export const valuesOf = (customer: Customer): ProfileValues =>
  Object.fromEntries(fieldPaths.map((path) => [path, at(customer, path) ?? ''])) as ProfileValues

function at(customer: Customer, path: FieldPath): string | null | undefined {
  const [first, second] = path.split('.') as [keyof Customer, string?]
  const part = customer[first] as string | null | undefined | Record<string, string | null | undefined>
  return second === undefined || part === null || part === undefined
    ? (part as string | null)
    : (part as Record<string, string | null>)[second]
}

/** The fields in which two differ. */
export const differing = (a: ProfileValues, b: ProfileValues): FieldPath[] => fieldPaths.filter((path) => a[path].trim() !== b[path].trim())

/** What to send so that a customer has these values: only what is new, but an address and a contact always whole, as the server replaces them. */
export function updateOf(customer: Customer, values: ProfileValues): CustomerUpdate {
  const changed = differing(valuesOf(customer), values)
  const update: Record<string, unknown> = {}
  for (const path of changed) {
    const [first, second] = path.split('.') as [string, string?]
    if (second === undefined) update[first] = orNull(first === 'website' ? webAddress(values[path]) : values[path])
  }
  if (changed.some((path) => path.startsWith('address.'))) update['address'] = { ...customer.address, ...whole(values, 'address') }
  if (changed.some((path) => path.startsWith('contact.'))) update['contact'] = contactOf(values)
  return update
}

const orNull = (text: string) => text.trim() || null

const whole = (values: ProfileValues, of: 'address' | 'contact') =>
  Object.fromEntries(fieldPaths.flatMap((path) => (path.startsWith(`${of}.`) ? [[path.slice(of.length + 1), orNull(values[path])]] : [])))

/** A contact without anything in it is none. */
function contactOf(values: ProfileValues): object | null {
  const contact = whole(values, 'contact')
  return Object.values(contact).some((value) => value !== null) ? { ...contact, name: contact['name'] ?? '' } : null
}

/** People write `example.com`; what opens is `https://example.com`. */
export const webAddress = (text: string): string =>
  /^[^\s/:]+\.[^\s/:]{2,}(\/\S*)?$/.test(text.trim()) ? `https://${text.trim()}` : text.trim()

/** What can be seen to be wrong without asking the server; the message is named by its key. */
export function checkField(
  path: FieldPath,
  values: ProfileValues,
): 'nameMissing' | 'emailWrong' | 'websiteWrong' | 'contactNameMissing' | undefined {
  const value = values[path].trim()
  if (path === 'name') return value === '' ? 'nameMissing' : undefined
  if (path === 'contact.name')
    return value === '' && (values['contact.email'].trim() || values['contact.phone'].trim()) ? 'contactNameMissing' : undefined
  if (value === '') return undefined
  if (path.endsWith('email')) return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value) ? undefined : 'emailWrong'
  if (path === 'website') return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(webAddress(value)) ? undefined : 'websiteWrong'
  return undefined
}
