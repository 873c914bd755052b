import * as z from 'zod'
import { ask, type Reach } from './ask.ts'
import { addressOf, countryOf, line, lines, shaped, whole } from './fields.ts'
import type { Registry } from './registry.ts'

// As https://www.gleif.org/en/lei-data/gleif-api describes it; open to everybody, 60 calls in a minute.
const Record = z.object({
  attributes: z.object({
    lei: line(20),
    entity: z.object({
      legalName: z.object({ name: line(200) }),
      registeredAs: line(50),
      status: line(20),
      legalAddress: z
        .object({ addressLines: lines, city: line(120), region: line(10), country: line(2), postalCode: line(20) })
        .nullish()
        .catch(null),
    }),
  }),
})
const Page = z.object({
  data: z.array(Record),
  meta: z.object({ pagination: z.object({ currentPage: z.number(), lastPage: z.number() }) }),
})

const lei = /^[A-Z0-9]{18}\d{2}$/

/** The worldwide index of legal entity identifiers. */
export function leiIndex(reach: Partial<Reach> = {}): Registry {
  const to = { baseUrl: 'https://api.gleif.org/api/v1', ...reach }
  return {
    id: 'lei',
    name: 'LEI index',
    async search({ text, country, page, limit }, signal) {
      const bare = text.replace(/\s/g, '').toUpperCase()
      const query = {
        ...(lei.test(bare)
          ? { 'filter[lei]': bare }
          : /\d{5}/.test(bare) && !/[\p{L}]{4}/u.test(bare)
            ? { 'filter[entity.registeredAs]': bare }
            : // A comma would be another name.
              { 'filter[entity.legalName]': text.replaceAll(',', ' ') }),
        ...(country && { 'filter[entity.legalAddress.country]': country }),
        ...{ 'page[size]': String(limit), 'page[number]': String(page) },
      }
      const answer = await ask(to, '/lei-records', query, signal, { accept: 'application/vnd.api+json' })
      if (answer === undefined) return { companies: [], hasMore: false }
      const { data, meta } = shaped(Page, answer)
      return { companies: whole(data.map(companyOf)), hasMore: meta.pagination.currentPage < meta.pagination.lastPage }
    },
  }
}

function companyOf({ attributes: { lei: number, entity } }: z.output<typeof Record>) {
  const { legalAddress: place } = entity
  return {
    number,
    name: entity.legalName.name,
    organisationNumber: entity.registeredAs,
    isActive: entity.status !== 'INACTIVE',
    country: countryOf(place?.country),
    // A region is written as ISO 3166-2: what stands before the dash is the country.
    address: place
      ? addressOf({
          lines: place.addressLines,
          city: place.city,
          region: place.region?.split('-')[1] ?? null,
          postalCode: place.postalCode,
        })
      : null,
    ...{ email: null, phone: null, website: null },
  }
}
