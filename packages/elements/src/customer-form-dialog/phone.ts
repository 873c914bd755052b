import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min'

/** A number as it is kept and as it is shown, or what is wrong with it. */
export type ReadPhone =
  { readonly kept: string; readonly shown: string } | { readonly wrong: 'phone' | 'phoneShort' | 'phoneLong' | 'phoneCountry' }

/** Reads a phone number as people write it; without + and a code it belongs to this country. */
export function readPhone(text: string, country: string): ReadPhone {
  const land = supported(country)
  const wrong = validatePhoneNumberLength(text, land)
  if (wrong === 'TOO_SHORT') return { wrong: 'phoneShort' }
  if (wrong === 'TOO_LONG') return { wrong: 'phoneLong' }
  if (wrong === 'INVALID_COUNTRY') return { wrong: 'phoneCountry' }
  const number = wrong === undefined ? parsePhoneNumberFromString(text, land) : undefined
  if (!number) return { wrong: 'phone' }
  // An extension is no part of E.164, and must not be lost.
  const extension = number.ext ? ` ext. ${number.ext}` : ''
  return { kept: `${number.number}${extension}`, shown: number.formatInternational() }
}

/** What stands before the numbers of a country, such as +47. */
export function callingCode(country: string): string | undefined {
  const land = supported(country)
  return land && `+${getCountryCallingCode(land)}`
}

const supported = (country: string): CountryCode | undefined => (isSupportedCountry(country) ? country : undefined)
