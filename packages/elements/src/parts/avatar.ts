import { html } from 'lit'

const hues = 6

/** A monogram: square for a company, round for a person. The colour follows from the id, so that it stays. */
export const avatar = (id: string, name: string, kind: 'company' | 'person', size: '' | 'medium' | 'large' = '') =>
  html`<span class="avatar hue-${hueOf(id)} ${kind} ${size}" aria-hidden="true">${monogram(name)}</span>`

function hueOf(id: string): number {
  let sum = 0
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 997
  return sum % hues
}

/** The first letters of the first two words; one sign where a script has no letters to shorten by. */
export function monogram(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-–/&]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const [first = [...name.trim()][0] ?? '', second = ''] = words
  const start = firstOf(first)
  return /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(start) ? (start + firstOf(second)).toLocaleUpperCase() : start
}

const firstOf = (word: string) => [...word][0] ?? ''
