import * as z from 'zod'
import { ask, type Reach } from './ask.ts'
import { addressOf, countryOf, emailOf, line, lines, shaped, websiteOf, whole } from './fields.ts'
import type { Registry } from './registry.ts'

// As https://data.brreg.no/enhetsregisteret/api/dokumentasjon describes it; open to everybody, without a key.
const Place = z
  .object({ landkode: line(2), postnummer: line(20), poststed: line(120), adresse: lines })
  .nullish()
  .catch(null)
const Unit = z.object({
  organisasjonsnummer: line(50),
  navn: line(200),
  ...{ forretningsadresse: Place, postadresse: Place },
  ...{ hjemmeside: line(500), epostadresse: line(254), telefon: line(40), mobil: line(40) },
  ...{ slettedato: line(40), konkurs: z.boolean().optional().catch(undefined) },
})
const Page = z.object({
  _embedded: z.object({ enheter: z.array(Unit) }).optional(),
  page: z.object({ totalPages: z.number() }),
})

const number = /^\d{9}$/

/** Norway's register of legal entities. */
export function enhetsregisteret(reach: Partial<Reach> = {}): Registry {
  const to = { baseUrl: 'https://data.brreg.no/enhetsregisteret/api', ...reach }
  return {
    id: 'enhetsregisteret',
    name: 'Enhetsregisteret',
    async search({ text, country, page, limit }, signal) {
      const digits = text
        .replace(/[\s.]/g, '')
        .replace(/^NO(?=\d)/i, '')
        .replace(/MVA$/i, '')
      if (country !== undefined && country !== 'NO') return { companies: [], hasMore: false }
      if (number.test(digits)) {
        const unit = page === 1 ? await ask(to, `/enheter/${digits}`, {}, signal) : undefined
        return { companies: unit === undefined ? [] : whole([companyOf(shaped(Unit, unit))]), hasMore: false }
      }
      // It gives no more than its first ten thousand.
      if (page * limit > 10_000) return { companies: [], hasMore: false }
      const query = { navn: text, size: String(limit), page: String(page - 1) }
      const answer = await ask(to, '/enheter', query, signal)
      if (answer === undefined) return { companies: [], hasMore: false }
      const { _embedded, page: of } = shaped(Page, answer)
      return { companies: whole((_embedded?.enheter ?? []).map(companyOf)), hasMore: page < of.totalPages }
    },
  }
}

function companyOf(unit: z.output<typeof Unit>) {
  const place = unit.forretningsadresse ?? unit.postadresse
  return {
    number: unit.organisasjonsnummer,
    name: unit.navn,
    organisationNumber: unit.organisasjonsnummer,
    isActive: unit.slettedato === null && unit.konkurs !== true,
    country: countryOf(place?.landkode) ?? 'NO',
    address: place ? addressOf({ lines: place.adresse, city: place.poststed, postalCode: place.postnummer }) : null,
    email: emailOf(unit.epostadresse),
    phone: unit.telefon ?? unit.mobil,
    website: websiteOf(unit.hjemmeside),
  }
}
