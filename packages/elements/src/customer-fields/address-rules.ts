import { addressRows } from '../generated/addresses.ts'
import type { FieldText } from './customer-fields.strings.ts'
import type { AddressLine } from './profile-fields.ts'

/** What is to be known of addresses in one country. */
export interface AddressRule {
  /** The parts that are asked for, in the order they are written there. */
  readonly lines: readonly AddressLine[]
  readonly required: readonly AddressLine[]
  /** What a part is called there, where it has a name of its own. */
  readonly labels: Readonly<Partial<Record<AddressLine, FieldText>>>
  /** A postal code as they are there. */
  readonly example: string
  isPostalCode(text: string): boolean
}

const parts: Record<string, readonly AddressLine[]> = {
  A: ['line1', 'line2', 'line3'],
  Z: ['postalCode'],
  C: ['city'],
  S: ['region'],
}

const anywhere: AddressRule = {
  lines: ['line1', 'line2', 'line3', 'postalCode', 'city', 'region'],
  required: [],
  labels: {},
  example: '',
  isPostalCode: () => true,
}

/** The rule of a country, in the order that suits who reads it in this language; without a country, what suits everywhere. */
export function addressRule(country: string, language: string): AddressRule {
  const row = addressRows[country]
  if (!row) return anywhere
  const [local, foreign, required, postal, example, names] = row
  const isAtHome = new Intl.Locale(`und-${country}`).maximize().language === new Intl.Locale(language).language
  const order = withCity(isAtHome || foreign === '' ? local : foreign)
  const pattern = new RegExp(`^(?:${postal})$`, 'i')
  const [zip, region, city] = names.split(' ')
  return {
    lines: linesOf(order),
    required: linesOf(required).filter((line) => line !== 'line2' && line !== 'line3'),
    labels: {
      ...(zip && { postalCode: `postal.${zip}` as FieldText }),
      ...(region && { region: `region.${region}` as FieldText }),
      ...(city && { city: `city.${city}` as FieldText }),
    },
    example,
    isPostalCode: (text) => postal === '' || pattern.test(text.trim()),
  }
}

const linesOf = (order: string): AddressLine[] => [...order].flatMap((part) => parts[part] ?? [])

/** Where the post needs no city, people and lists still do. */
const withCity = (order: string): string =>
  order.includes('C') ? order : order.replace('A', order.indexOf('S') < order.indexOf('A') ? 'CA' : 'AC')
