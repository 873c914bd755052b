import { CustomerStatus, importFields, type ImportField } from '@clientele/contract'
import type * as z from 'zod'
import type { KeptColumn } from '../db/import-tables.ts'
import { listed } from './closed-lists.ts'
import { countryOf } from './country-of.ts'
import { fieldNamed } from './guess-words.ts'

type Field = z.output<typeof ImportField>

const samplesShown = 5
const sampleLength = 80

// What only one kind of value looks like, the surest first. What is a date is none of the others.
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const website = /^(https?:\/\/|www\.)\S+$/i
const date = /^(\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/
const phone = /^(\+|00)\d[\d ()./-]{6,18}\d$/
const number = /^([A-Z]{2})?\d{3}[ .-]?\d{3}[ .-]?\d{2,3}(-?\d{1,4})?$/
const contents: readonly (readonly [field: Field | null, fits: (value: string) => boolean])[] = [
  ['email', (value) => email.test(value)],
  ['website', (value) => website.test(value)],
  [null, (value) => date.test(value)],
  ['phone', (value) => phone.test(value)],
  ['organisationNumber', (value) => number.test(value)],
  ['status', (value) => CustomerStatus.safeParse(listed('status', value)).success],
  ['country', (value) => countryOf(value) !== undefined],
]
const mostlyAt = 0.8

/** Whether the first row names the columns: it holds words, and none of the things that only rows hold. */
export const namesColumns = (first: readonly string[]) =>
  first.some((cell) => fieldNamed(cell) !== undefined) ||
  (first.some((cell) => cell.trim() !== '') &&
    !first.some((cell) => /^[\d.,+ -]{3,}$/.test(cell.trim()) || email.test(cell.trim()) || website.test(cell.trim())))

/** The columns of a table, each with what it looks like: first by its title, then by what is in it. No field is guessed twice. */
export function columnsOf(titles: readonly string[], rows: readonly (readonly string[])[], width: number): KeptColumn[] {
  const columns = Array.from({ length: width }, (_, at) => {
    const values = rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '')
    return { name: shown(titles[at]?.trim() ?? '') || `Column ${at + 1}`, values }
  })
  const guesses: (Field | null)[] = columns.map(() => null)
  const taken = new Set<Field>()
  const take = (at: number, field: Field | null | undefined) => {
    if (!field || guesses[at] || taken.has(field)) return
    guesses[at] = field
    taken.add(field)
  }
  columns.forEach(({ name }, at) => take(at, importFields.find((field) => field.toLowerCase() === name.toLowerCase()) ?? fieldNamed(name)))
  columns.forEach(({ values }, at) => take(at, fieldIn(values)))
  // Who is who must be somewhere: where nothing is called so, the first column of words is it.
  if (!taken.has('name'))
    take(
      columns.findIndex(({ values }, at) => !guesses[at] && values.some((value) => /\p{L}{2}/u.test(value) && !date.test(value))),
      'name',
    )
  return columns.map(({ name, values }, at) => {
    const guess = guesses[at] ?? null
    return { name, samples: [...new Set(values.slice(0, 50).map(shown))].slice(0, samplesShown), guess, field: guess }
  })
}

function fieldIn(values: readonly string[]): Field | null | undefined {
  if (values.length === 0) return undefined
  return contents.find(([, fits]) => values.filter(fits).length >= values.length * mostlyAt)?.[0]
}

/** As it can be kept and shown, whatever is in it. */
const shown = (text: string) =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .slice(0, sampleLength)
    .toWellFormed()
