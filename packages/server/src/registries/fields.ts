import * as z from 'zod'
import { RegistryFailed, type RegisteredCompany } from './registry.ts'

/** Text of somebody else's: one line, without what cannot be seen, no longer than ours may be; empty is none. */
export const line = (max: number) =>
  z
    .string()
    .nullish()
    .catch(null)
    .transform((value) => {
      const clean = (value ?? '')
        .toWellFormed()
        .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      return [...clean].slice(0, max).join('').trim() || null
    })

export const lines = z
  .array(line(200))
  .nullish()
  .catch(null)
  .transform((all) => (all ?? []).filter((one) => one !== null))

const absent = { line1: null, line2: null, line3: null, city: null, region: null, postalCode: null }

/** An address of these parts, or none where none of them is there. */
export function addressOf(parts: { lines: readonly string[]; city?: string | null; region?: string | null; postalCode?: string | null }) {
  const [line1 = null, line2 = null, ...more] = parts.lines
  const line3 = more.length > 0 ? [...more.join(', ')].slice(0, 200).join('') : null
  const { city = null, region = null, postalCode = null } = parts
  const address = { ...absent, line1, line2, line3, city, region, postalCode }
  return Object.values(address).some((value) => value !== null) ? address : null
}

export const countryOf = (code: string | null | undefined): string | null => (/^[A-Z]{2}$/.test(code ?? '') ? code! : null)

/** A web address as ours are, or none where it cannot be one. */
export function websiteOf(written: string | null): string | null {
  if (!written) return null
  const url = URL.parse(/^https?:\/\//i.test(written) ? written : `https://${written}`)
  return url?.hostname.includes('.') && url.href.length <= 500 ? url.href.replace(/\/$/, '') : null
}

export const emailOf = (written: string | null): string | null => (z.email().max(254).safeParse(written).success ? written : null)

/** The answer of a registry in its shape; anything else is unreadable. */
export function shaped<T extends z.ZodType>(schema: T, answer: unknown): z.output<T> {
  const { success, data } = schema.safeParse(answer)
  if (!success) throw new RegistryFailed('unreadable')
  return data
}

/** Companies, of which one that has no name or number is left out. */
export const whole = (
  companies: readonly { [K in keyof RegisteredCompany]: RegisteredCompany[K] | (K extends 'name' | 'number' ? null : never) }[],
) => companies.filter((one): one is RegisteredCompany => one.name !== null && one.number !== null)
