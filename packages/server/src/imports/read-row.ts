import { CustomerCreate, CustomerStatus, importFields, type ImportField } from '@clientele/contract'
import type * as z from 'zod'
import type { CustomerInput } from '../customers/row.ts'
import type { RowError } from '../db/import-tables.ts'
import { fold } from '../text/fold.ts'
import { countryOf } from './country-of.ts'
import type { ImportsRow } from './row.ts'

export type Field = z.output<typeof ImportField>
/** What a row says of a customer. A cell with nothing in it says nothing. */
export type Said = {
  input: Partial<CustomerInput> & { name?: string }
  status: 'active' | 'inactive' | 'suspended' | undefined
  errors: RowError[]
}
/** How rows are read: the place of each field, and what stands in for a country that is not named. */
export type Reader = { width: number; places: ReadonlyMap<Field, number>; country: string | null }

/** How the rows of an import are read. */
export const readerOf = ({ columns, default_country }: ImportsRow): Reader => ({
  width: columns.length,
  places: new Map(columns.flatMap(({ field }, at) => (field && isField(field) ? [[field, at] as const] : []))),
  country: default_country,
})
const isField = (name: string): name is Field => (importFields as readonly string[]).includes(name)

const Row = CustomerCreate.omit({ admin: true }).extend({ status: CustomerStatus.exclude(['deleted']).optional() })
const address = ['line1', 'line2', 'line3', 'city', 'region', 'postalCode'] as const
const contact = { contact: 'name', contactEmail: 'email', contactPhone: 'phone' } as const
/** Where the schema has what a column holds. */
const pathOf = (field: Field): string =>
  (address as readonly string[]).includes(field)
    ? `address.${field}`
    : field in contact
      ? `contact.${contact[field as keyof typeof contact]}`
      : field
const fieldAt = new Map(importFields.map((field) => [pathOf(field), field]))

/** Reads a row as the customer it tells of, by the schema that a call would be held to. */
export function readRow(cells: readonly string[], reader: Reader): Said {
  const valueOf = (field: Field) => {
    const place = reader.places.get(field)
    const text = place === undefined ? '' : (cells[place] ?? '').trim()
    return text === '' ? undefined : asWritten(field, text)
  }
  const given: Record<string, unknown> = {}
  for (const field of reader.places.keys()) if (!pathOf(field).includes('.') && valueOf(field) !== undefined) given[field] = valueOf(field)
  const parts = (fields: readonly (readonly [Field, string])[]) => {
    const found = fields.flatMap(([field, part]) => (valueOf(field) === undefined ? [] : [[part, valueOf(field)] as const]))
    return found.length > 0 ? Object.fromEntries(found) : undefined
  }
  const lines = parts(address.map((field) => [field, field]))
  const person = parts(Object.entries(contact) as [Field, string][])
  const whole = {
    ...(reader.country && { country: reader.country }),
    ...given,
    ...(lines && { address: lines }),
    ...(person && { contact: person }),
  }
  const result = Row.safeParse(whole)
  const extra = cells.findIndex((cell, at) => at >= reader.width && cell.trim() !== '')
  const errors = [
    ...(extra < 0
      ? []
      : [{ column: extra + 1, field: null, code: 'too_many_cells', message: `The row has more cells than the ${reader.width} columns` }]),
    ...(result.success ? [] : result.error.issues.map((issue) => errorOf(issue, reader))),
  ]
  const { status, ...input } = result.success ? result.data : { status: undefined }
  return { input: input, status, errors }
}

function errorOf(issue: z.core.$ZodIssue, { places }: Reader): RowError {
  const field = fieldAt.get(issue.path.join('.')) ?? (issue.path[0] as string)
  const column = places.get(field as Field)
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return {
    column: column === undefined ? null : column + 1,
    field,
    code: isMissing ? 'required' : 'invalid',
    message: isMissing ? 'This must not be empty' : issue.message,
  }
}

const words: Partial<Record<Field, Record<string, string>>> = {
  type: table(
    'company: company business firma selskap bedrift virksomhed foretag unternehmen societe entreprise empresa شركة',
    'individual: individual person private privat privatperson particulier particular persona فرد',
  ),
  role: table('standard: standard', 'agency: agency byra bureau agentur agence agencia', 'subAccount: subaccount sub-account'),
  status: table(
    'active: active aktiv actif activo نشط',
    'inactive: inactive inaktiv inactif inactivo',
    'suspended: suspended suspendert suspenderet avstangd gesperrt suspendu suspendido',
  ),
}

function table(...lines: string[]) {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [value, list] = line.split(': ') as [string, string]
      return list.split(' ').map((word) => [fold(word), value])
    }),
  )
}

/** A cell as the API takes it, where it is plain what is meant. What is not, the schema refuses. */
function asWritten(field: Field, text: string): string {
  const word = words[field]?.[fold(text)]
  if (word) return word
  if (field === 'country') return countryOf(text) ?? text
  if (field === 'currency') return text.toUpperCase()
  if (field === 'language') return text.replace(/_/g, '-').replace(/^[A-Za-z]{2,3}(?=-|$)/, (tag) => tag.toLowerCase())
  if (field === 'website' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text)) return `https://${text}`
  return text
}
