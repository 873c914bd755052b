import type { Branding } from '@clientele/contract'
import type * as z from 'zod'

type Brand = z.output<typeof Branding>

/**
 * What is fit to be sent of a stored brand. Pages put it into their style sheets and show it, so nothing of it may be more than it
 * says: a colour that loads a picture, or a font that ends the rule, is left out as if it had not been chosen.
 */
export function safeBranding(stored: unknown): Partial<Brand> {
  const { name, logoUrl, colors, fontFamily, theme, words } = record(stored)
  return {
    ...(isWord(name, 200) && { name }),
    ...(isLogo(logoUrl) && { logoUrl }),
    ...(isFont(fontFamily) && { fontFamily }),
    ...(isTheme(theme) && { theme }),
    colors: only(colors, (key, value) => (/^color[A-Z][A-Za-z0-9]{0,40}$/.test(key) && isColor(value) ? value : undefined)),
    words: only(words, (key, forms) => (isConcept(key) ? formsOf(forms) : undefined)),
  }
}

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg|rad|grad|turn)?|none`
const plain = new RegExp(
  String.raw`^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]{3,30}|(?:rgb|hsl)a?\(${list()}\)|(?:hwb|lab|lch|oklab|oklch)\(${list()}\)|color\(\s*[a-z\d-]{3,20}\s+${list()}\))$`,
  'i',
)
/** Three or four numbers, with blanks, commas or a stroke between them. */
function list() {
  return String.raw`\s*(?:${number})(?:\s*[,/\s]\s*(?:${number})){2,3}\s*`
}

/** A colour as CSS writes it, or one for light and one for dark. Nothing that reads a variable, mixes or loads. */
export function isColor(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 150) return false
  const pair = /^light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)$/i.exec(value.trim())
  return (pair ? [pair[1]!, pair[2]!] : [value]).every((part) => plain.test(part.trim()))
}

/** Names of families, bare or in quotes, with commas between them. */
export const isFont = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 200 &&
  value.split(',').every((family) => /^\s*(?:"[\p{L}\p{N} .&_-]+"|'[\p{L}\p{N} .&_-]+'|[\p{L}\p{N}_-][\p{L}\p{N} _-]*)\s*$/u.test(family))

/** Light, dark, or as the system has it. */
const isTheme = (value: unknown): value is string => value === 'light' || value === 'dark' || value === 'os'

/** An address on the page's own origin, or a secure one. */
export function isLogo(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 500 || /[\s"'()<>\\\u0000-\u001f]/.test(value)) return false
  return /^\/(?!\/)/.test(value) || (/^https:\/\/[^/]/i.test(value) && URL.canParse(value))
}

/** The plural forms of a word; undefined where there is none. */
function formsOf(stored: unknown) {
  const forms = only(stored, (form, word) => (isName(form) && isWord(word, 60) ? word : undefined))
  return Object.keys(forms).length > 0 ? forms : undefined
}

/** A concept, or a concept in one language: `customer@de`. */
const isConcept = (value: string) => isName(value.replace(/@[a-z]{2,3}$/, ''))
const isName = (value: string) => /^[a-z][A-Za-z0-9.-]{0,59}$/.test(value)
const isWord = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= max && value.isWellFormed() && !/[\u0000-\u001f\u007f-\u009f]/.test(value)

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** The entries that `pick` gives something for. */
function only<T>(value: unknown, pick: (key: string, value: unknown) => T | undefined): Record<string, T> {
  const kept = Object.entries(record(value)).map(([key, entry]) => [key, pick(key, entry)] as const)
  return Object.fromEntries(kept.filter((entry): entry is [string, T & {}] => entry[1] !== undefined))
}
