/** A piece of a text, and whether it is one that was looked for. */
export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** Letters as they are compared: without case and accents; each sign keeps its place. */
function folded(text: string): { letters: string[]; from: string[] } {
  const from = [...text]
  // A sign that becomes several (ß, ligatures) is compared by its first, so that places stay what they are.
  return { from, letters: from.map((sign) => [...fold(sign)][0] ?? '\u0000') }
}

const plain: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', æ: 'a', œ: 'o', þ: 't', ß: 's' }

const fold = (text: string): string => {
  const base = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain[base] ?? base
}

const wordsOf = (query: string): string[][] =>
  query
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => folded(word).letters)

/** The places where a word stands. */
function placesOf(word: readonly string[], letters: readonly string[]): number[] {
  const places: number[] = []
  for (let at = 0; at + word.length <= letters.length; at++)
    if (word.every((letter, next) => letters[at + next] === letter)) places.push(at)
  return places
}

/** A text in pieces, those that match any word of the query marked. */
export function pieces(text: string, query: string): Piece[] {
  const { letters, from } = folded(text)
  const marked = new Array<boolean>(from.length).fill(false)
  for (const word of wordsOf(query)) for (const at of placesOf(word, letters)) marked.fill(true, at, at + word.length)
  const found: { text: string; isMatch: boolean }[] = []
  from.forEach((sign, at) => {
    const last = found.at(-1)
    const isMatch = marked[at] === true
    if (last?.isMatch === isMatch) last.text += sign
    else found.push({ text: sign, isMatch })
  })
  return found
}

/** How well a text matches: 0 not by itself, then by part, by the beginning of a word, by its own beginning, entirely. */
export function rank(text: string, query: string): number {
  const { letters } = folded(text)
  const words = wordsOf(query)
  if (words.length === 0) return 0
  const whole = folded(query.trim()).letters
  if (letters.join('') === whole.join('')) return 4
  if (placesOf(whole, letters)[0] === 0) return 3
  const places = words.map((word) => placesOf(word, letters))
  if (places.some((found) => found.length === 0)) return 0
  return places.every((found) => found.some((at) => at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? ''))) ? 2 : 1
}

/** The best matches first; among equals the order stays. */
export const ranked = <T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] =>
  items
    .map((item, at) => ({ item, at, rank: rank(textOf(item), query) }))
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map(({ item }) => item)
