// A million customers that nobody has to keep: each follows from its number.
import { rowOf } from './pages/rows.ts'

export const million = 1_000_000
/** One in so many matches a search, whatever is looked for. */
const rareness = 97

export const matchesOf = (search: string | null): number => (search ? Math.floor(million / rareness) : million)

/** Which number stands at a place: any order but that of the names is a shuffled one. */
function numberAt(place: number, sort: string | null, search: string | null): number {
  // Another search finds others, so that one can see on the page which it is.
  if (search) return place * rareness + search.length
  if (sort === '-name') return million - 1 - place
  return !sort || sort === 'name' ? place : (place * 7919 + 13) % million
}

export function customerAt(place: number, sort: string | null, search: string | null): object {
  const number = numberAt(place, sort, search)
  const { id, name, phone, email, city, users } = rowOf(number)
  const money = (amount: number) => ({ amount, currency: 'NOK' })
  return {
    ...{ id, name, type: number % 4 === 0 ? 'individual' : 'company', role: 'standard', status: number % 5 === 0 ? 'suspended' : 'active' },
    ...{ email, phone, website: 'https://nordlys.example', description: null, organisationNumber: `9${String(number).padStart(8, '0')}` },
    ...{ country: 'NO', address: { line1: 'Storgata 1', line2: null, line3: null, city, region: null, postalCode: '9008' } },
    ...{ contact: { name: 'Kari Nordmann', email: 'kari@nordlys.example', phone: '+47 99 00 00 00' }, language: 'nb', currency: 'NOK' },
    ...{ parentId: null, partner: { id: `par_${'0'.repeat(26)}`, name: 'Nordic Networks' } },
    ...{ counts: { users, orders: 34, invoices: 56, tickets: 7, subscriptions: 8 } },
    ...{ services: { port: 3, 'virtual-circuit': number % 9, certificate: 2 } },
    ...{ mrr: money(1_250_000 + number), arr: money(15_000_000 + number * 12), revenue: money(98_765_432) },
    ...{ risk: { score: number % 100, band: 'low' }, lastActivityAt: '2026-11-20T12:34:56.789Z', lastOrderAt: '2026-10-01T08:00:00.000Z' },
    ...{ createdAt: '2021-03-04T05:06:07.000Z', updatedAt: '2026-11-01T00:00:00.000Z', deletedAt: null, purgeAt: null, version: 7 },
    ...{ group: 'admin' },
  }
}
