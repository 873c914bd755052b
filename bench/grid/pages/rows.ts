/** A row of the grids that are given all rows at once: eight columns, and an id. */
export interface Row {
  id: string
  name: string
  type: string
  status: string
  phone: string
  email: string
  city: string
  users: number
  mrr: string
}

export const columns = [
  { key: 'name', header: 'Name', width: 240 },
  { key: 'type', header: 'Type', width: 110 },
  { key: 'status', header: 'Status', width: 110 },
  { key: 'phone', header: 'Phone', width: 150 },
  { key: 'email', header: 'E-mail', width: 220 },
  { key: 'city', header: 'City', width: 150 },
  { key: 'users', header: 'Users', width: 90 },
  { key: 'mrr', header: 'MRR', width: 110 },
] as const

const words = ['Nordlys', 'Fjord', 'Aurora', 'Polar', 'Havn', 'Brage', 'Skog', 'Elva', 'Tinde', 'Vidda', 'Lumen', 'Kyst', 'Gran']
const kinds = ['Energi', 'Fiber', 'Logistikk', 'Bank', 'Media', 'Data', 'Sjomat', 'Bygg', 'Helse', 'Handel', 'Verksted']
const syllables = ['ber', 'dal', 'fos', 'hav', 'lin', 'mol', 'nes', 'ros', 'sund', 'tor', 'ulv', 'vik', 'ost']

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length]!
/** Spreads numbers that follow each other. */
const spread = (index: number) => (Math.imul(index + 1, 2654435761) >>> 8) & 0xffff

function cityOf(index: number): string {
  const number = spread(index) % 2197
  const city = pick(syllables, number) + pick(syllables, Math.floor(number / 13)) + pick(syllables, Math.floor(number / 169))
  return city.charAt(0).toUpperCase() + city.slice(1)
}

/** The number of a row, six digits, stands in its name. */
export const rowOf = (index: number): Row => ({
  id: `cus_${String(index).padStart(26, '0')}`,
  name: `${pick(words, index)} ${pick(kinds, index * 7)} ${String(index).padStart(6, '0')}`,
  type: index % 4 === 0 ? 'Individual' : 'Company',
  status: pick(['Active', 'Active', 'Suspended', 'Lead', 'Closed'], spread(index)),
  phone: `+47 22 ${String(10 + (index % 90))} ${String(10 + (spread(index) % 90))} ${String(10 + (index % 77))}`,
  email: `post${index}@nordlys.example`,
  city: cityOf(index),
  users: spread(index) % 500,
  mrr: `${(spread(index) * 3).toLocaleString('en')} NOK`,
})

export const makeRows = (count: number): Row[] => Array.from({ length: count }, (_, index) => rowOf(index))

/** The number in a name that is shown; undefined where none is. */
export function numberIn(text: string | null | undefined): number | undefined {
  const found = /(\d{6})\s*$/.exec(text ?? '')
  return found ? Number(found[1]) : undefined
}
