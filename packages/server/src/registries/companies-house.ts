import * as z from 'zod'
import { ask, type Reach } from './ask.ts'
import { addressOf, line, shaped, whole } from './fields.ts'
import type { Registry } from './registry.ts'

// As https://developer-specs.company-information.service.gov.uk describes it; with a key, 600 calls in five minutes.
const Place = z
  .object({
    ...{ care_of: line(200), po_box: line(40), premises: line(200), address_line_1: line(200), address_line_2: line(200) },
    ...{ locality: line(120), region: line(120), postal_code: line(20) },
  })
  .nullish()
  .catch(null)
const Found = z.object({ company_number: line(50), title: line(200), company_status: line(40), address: Place })
const Profile = z.object({ company_number: line(50), company_name: line(200), company_status: line(40), registered_office_address: Place })
const Page = z.object({ items: z.array(Found), total_results: z.number() })

const number = /^(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]\d{7})$/

/** The register of companies of the United Kingdom. The key stays here. */
export function companiesHouse({ key, ...reach }: Partial<Reach> & { key: string }): Registry {
  const to = { baseUrl: 'https://api.company-information.service.gov.uk', ...reach }
  const headers = { authorization: `Basic ${btoa(`${key}:`)}` }
  return {
    id: 'companies-house',
    name: 'Companies House',
    async search({ text, country, page, limit }, signal) {
      const bare = text.replace(/\s/g, '').toUpperCase()
      if (country !== undefined && country !== 'GB') return { companies: [], hasMore: false }
      if (number.test(bare)) {
        const answer = page === 1 ? await ask(to, `/company/${bare}`, {}, signal, headers) : undefined
        if (answer === undefined) return { companies: [], hasMore: false }
        const { company_name: title, registered_office_address: address, ...rest } = shaped(Profile, answer)
        return { companies: whole([companyOf({ ...rest, title, address })]), hasMore: false }
      }
      // With one on a page it answers none at all; with two it does.
      const size = Math.max(2, limit)
      const query = { q: text, items_per_page: String(size), start_index: String((page - 1) * size) }
      const answer = await ask(to, '/search/companies', query, signal, headers)
      if (answer === undefined) return { companies: [], hasMore: false }
      const { items, total_results: total } = shaped(Page, answer)
      return { companies: whole(items.map(companyOf)), hasMore: page * size < Math.min(total, 1000) }
    },
  }
}

function companyOf(found: z.output<typeof Found>) {
  return {
    number: found.company_number,
    name: found.title,
    organisationNumber: found.company_number,
    isActive: found.company_status === null || ['active', 'open', 'registered'].includes(found.company_status),
    country: 'GB',
    address: found.address ? placed(found.address) : null,
    ...{ email: null, phone: null, website: null },
  }
}

function placed({ premises, address_line_1: street, ...place }: NonNullable<z.output<typeof Place>>) {
  // A number of a house stands before its street, a name of one on a line of its own.
  const house = /^\d+\w?$/.test(premises ?? '') ? [[premises, street].filter(Boolean).join(' ')] : [premises, street]
  const lines = [place.care_of, place.po_box && `PO Box ${place.po_box}`, ...house, place.address_line_2]
  return addressOf({
    lines: lines.filter((one): one is string => typeof one === 'string' && one !== ''),
    ...{ city: place.locality, region: place.region, postalCode: place.postal_code },
  })
}
