// To find a part of a text, however short and in whatever script, each customer carries the single characters and the pairs of
// its text as small numbers, and an index on those tells which rows may have the part. A trigram index would know nothing of
// one or two characters, and in some locales nothing of Chinese.

// Characters that names and addresses are mostly made of have pairs of their own; all others share what numbers are left.
const usual = new Map([...'abcdefghijklmnopqrstuvwxyz0123456789.@-_+&\',/()!"#$%*:;<=>?[]{}|~^\\'].map((character, index) => [character.charCodeAt(0), index + 1]))
const base = usual.size + 1
const reserved = base * base
const lowest = -(2 ** 15)

/** All grams of a folded text, each once. Nothing is looked for across a blank. */
export function gramsOf(text: string): number[] {
  const grams = new Set<number>()
  for (const word of text.split(' '))
    for (let at = 0; at < word.length; at++) {
      grams.add(gram(0, word.charCodeAt(at)))
      if (at > 0) grams.add(gram(word.charCodeAt(at - 1), word.charCodeAt(at)))
    }
  return [...grams]
}

/** The grams that a text must have if it has this word in it. It may have them without: the text itself decides. */
export const gramsFor = (word: string): number[] =>
  word.length === 1 ? gramsOf(word) : [...new Set(Array.from({ length: word.length - 1 }, (_, at) => gram(word.charCodeAt(at), word.charCodeAt(at + 1))))]

/** A pair of characters, or one where the first is 0, as a whole number of 16 bits. */
function gram(first: number, second: number) {
  const a = first === 0 ? 0 : usual.get(first)
  const b = usual.get(second)
  if (a !== undefined && b !== undefined) return lowest + a * base + b
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return lowest + reserved + ((mixed ^ (mixed >>> 12)) >>> 0) % (2 ** 16 - reserved)
}
