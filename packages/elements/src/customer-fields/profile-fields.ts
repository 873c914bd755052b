import type { Customer, CustomerCreate, CustomerUpdate } from '@clientele/sdk'

/** The lines of an address, by their names in the contract. */
export const addressLines = ['line1', 'line2', 'line3', 'postalCode', 'city', 'region'] as const
export type AddressLine = (typeof addressLines)[number]

/** The fields of a customer that a person writes, by the paths that the server names them by. */
export const fieldPaths = [
  ...(['name', 'type', 'organisationNumber', 'email', 'phone', 'website', 'description'] as const),
  ...(['country', 'address.line1', 'address.line2', 'address.line3', 'address.postalCode', 'address.city', 'address.region'] as const),
  ...(['contact.name', 'contact.email', 'contact.phone', 'contact.country'] as const),
  ...(['contact.address.line1', 'contact.address.line2', 'contact.address.line3'] as const),
  ...(['contact.address.postalCode', 'contact.address.city', 'contact.address.region'] as const),
  ...(['language', 'currency', 'partnerId'] as const),
] as const
export type FieldPath = (typeof fieldPaths)[number]

/** What stands in the fields: always text, empty where there is nothing. */
export type ProfileValues = Readonly<Record<FieldPath, string>>

/** Fields with nothing in them. */
export const emptyValues = Object.fromEntries(fieldPaths.map((path) => [path, ''])) as ProfileValues

/** A customer as it stands in the fields. */
export const valuesOf = (customer: Customer): ProfileValues =>
  Object.fromEntries(fieldPaths.map((path) => [path, path === 'partnerId' ? customer.partner.id : textAt(customer, path)])) as ProfileValues

function textAt(customer: Customer, path: string): string {
  let part: unknown = customer
  for (const step of path.split('.')) part = (part as Record<string, unknown> | null | undefined)?.[step]
  return typeof part === 'string' ? part : ''
}

/** What counts of what stands in a field: spaces at its ends do not, nor how a number is grouped. */
export const said = (path: string, value: string): string =>
  path.endsWith('phone') ? value.trim().replace(/(?<=\d|^\+?|\))[\s.\-/()]+(?=[\d(])/g, '') : value.trim()

/** The fields in which two differ. */
export const differing = (a: ProfileValues, b: ProfileValues): FieldPath[] =>
  fieldPaths.filter((path) => said(path, a[path]) !== said(path, b[path]))

/** What to send so that a customer has these values: only what is new, but an address and a contact always whole, as the server replaces them. */
export function updateOf(customer: Customer, values: ProfileValues): CustomerUpdate {
  const changed = differing(valuesOf(customer), values)
  const update: Record<string, unknown> = {}
  for (const path of changed) if (!path.includes('.')) update[path] = written(path, values)
  if (changed.some((path) => path.startsWith('address.'))) update['address'] = { ...customer.address, ...linesOf(values, 'address') }
  if (changed.some((path) => path.startsWith('contact.'))) update['contact'] = contactOf(values)
  return update
}

/** What to send for a new customer: what is empty is left out, so that it follows from the country and the partner. */
export function createOf(values: ProfileValues): CustomerCreate {
  const plain = fieldPaths.flatMap((path) => {
    const value = path.includes('.') ? null : written(path, values)
    return value === null ? [] : [[path, value]]
  })
  const address = Object.entries(linesOf(values, 'address')).filter(([, line]) => line !== null)
  const contact = contactOf(values)
  return {
    ...(Object.fromEntries(plain) as Partial<CustomerCreate>),
    name: values.name.trim(),
    ...(address.length > 0 && { address: Object.fromEntries(address) }),
    ...(contact && { contact }),
  }
}

const orNull = (text: string) => text.trim() || null

const written = (path: FieldPath, values: ProfileValues) => orNull(path === 'website' ? webAddress(values[path]) : values[path])

const linesOf = (values: ProfileValues, of: 'address' | 'contact.address') =>
  Object.fromEntries(addressLines.map((line) => [line, orNull(values[`${of}.${line}`])]))

/** A contact without anything in it is none, and so is its address. */
function contactOf(values: ProfileValues): NonNullable<CustomerCreate['contact']> | null {
  const contact = { email: orNull(values['contact.email']), phone: orNull(values['contact.phone']) }
  const lines = linesOf(values, 'contact.address')
  const country = orNull(values['contact.country'])
  const hasAddress = country !== null || Object.values(lines).some((line) => line !== null)
  const name = values['contact.name'].trim()
  if (name === '' && !hasAddress && Object.values(contact).every((value) => value === null)) return null
  return { name, ...contact, ...(hasAddress && { address: lines, country }) }
}

/** People write `example.com`; what opens is `https://example.com`. */
export const webAddress = (text: string): string =>
  /^[^\s/:]+\.[^\s/:]{2,}(\/\S*)?$/.test(text.trim()) ? `https://${text.trim()}` : text.trim()

/** An e-mail address as it is known to be one at a glance; the server looks more closely. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim())

/** What can be seen to be wrong without asking the server; the message is named by its key. */
export function checkField(path: FieldPath, values: ProfileValues): 'name' | 'email' | 'website' | 'contactName' | undefined {
  const value = values[path].trim()
  if (path === 'name') return value === '' ? 'name' : undefined
  if (path === 'contact.name') return value === '' && contactOf(values) ? 'contactName' : undefined
  if (value === '') return undefined
  if (path.endsWith('email')) return looksLikeEmail(value) ? undefined : 'email'
  if (path === 'website') return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(webAddress(value)) ? undefined : 'website'
  return undefined
}
