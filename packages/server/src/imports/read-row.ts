import { CustomerCreate, CustomerStatus, importFields, type ImportField } from '@clientele/contract'
import type * as z from 'zod'
import type { CustomerInput } from '../customers/row.ts'
import type { RowError } from '../db/import-tables.ts'
import { listed, unlisted } from './closed-lists.ts'
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
/** Where the schema has what a column holds: a field, or a part of one. */
const pathOf = (field: Field): readonly [string, string?] =>
  (address as readonly string[]).includes(field)
    ? ['address', field]
    : field in contact
      ? ['contact', contact[field as keyof typeof contact]]
      : [field]
const paths = new Map(importFields.map((field) => [field, pathOf(field)]))
const fieldAt = new Map(importFields.map((field) => [pathOf(field).join('.'), field]))

/** Reads a row as the customer it tells of, by the schema that a call would be held to. */
export function readRow(cells: readonly string[], reader: Reader): Said {
  const whole: Record<string, unknown> = reader.country ? { country: reader.country } : {}
  for (const [field, place] of reader.places) {
    const text = (cells[place] ?? '').trim()
    if (text === '') continue
    const [name, part] = paths.get(field)!
    const value = asWritten(field, text)
    whole[name] = part === undefined ? value : { ...(whole[name] as object | undefined), [part]: value }
  }
  const result = Row.safeParse(whole)
  const extra = cells.findIndex((cell, at) => at >= reader.width && cell.trim() !== '')
  const errors = [
    ...(extra < 0
      ? []
      : [{ column: extra + 1, field: null, code: 'too_many_cells', message: `The row has more cells than the ${reader.width} columns` }]),
    ...(result.success ? [] : result.error.issues.map((issue) => errorOf(issue, cells, reader))),
  ]
  const { status, ...input } = result.success ? result.data : { status: undefined }
  return { input: input, status, errors }
}

function errorOf(issue: z.core.$ZodIssue, cells: readonly string[], { places }: Reader): RowError {
  const field = fieldAt.get(issue.path.join('.')) ?? (issue.path[0] as string)
  const column = places.get(field as Field)
  const written = column === undefined ? undefined : cells[column]?.trim()
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  const max = issue.code === 'too_big' ? Number(issue.maximum) : undefined
  return {
    column: column === undefined ? null : column + 1,
    field,
    code: isMissing ? 'required' : max === undefined ? 'invalid' : 'too_long',
    ...(max !== undefined && { max }),
    message: isMissing ? 'This must not be empty' : (written && unlisted(field as Field, written)) || issue.message,
  }
}

/** A cell as the API takes it, where it is plain what is meant. What is not, the schema refuses. */
const asWritten = (field: Field, text: string) =>
  field === 'website' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : listed(field, text)
