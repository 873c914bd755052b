// To find a part of a text in any script, however short, each customer carries the pairs and threes of characters in its text as
// small numbers, and an index on those tells which rows may have the part. A trigram index of the database's own would know nothing
// of one or two characters, and in some locales nothing of Chinese.

// Characters that names and addresses are mostly made of have pairs of their own; all else shares what numbers are left.
const usual = new Map(
  [...'abcdefghijklmnopqrstuvwxyz0123456789.@-_+&\',/()!"#$%*:;<=>?[]{}|~^\\'].map((character, index) => [character.charCodeAt(0), index]),
)
const reserved = usual.size * usual.size
const lowest = -(2 ** 15)

// A note of what was taken already in this round, for a Set would take most of the time where a million texts are read.
const taken = new Uint32Array(2 ** 16)
let round = 0

/** All grams of a folded text, each once. Nothing is looked for across a blank. */
export function gramsOf(text: string): number[] {
  const grams: number[] = []
  round = (round + 1) >>> 0
  const take = (gram: number) => {
    if (taken[gram - lowest] === round) return
    taken[gram - lowest] = round
    grams.push(gram)
  }
  for (const word of text.split(' '))
    for (let at = 0; at < word.length; at++) {
      const [first, second, third] = [word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)]
      if (!usual.has(first)) take(shared(first, 0, 0))
      if (at + 1 < word.length) take(pair(first, second))
      if (at + 2 < word.length) take(shared(first, second, third))
    }
  return grams
}

/**
 * The grams that a text must have if it has this word in it. It may have them without: the text itself decides.
 * A single usual character has none: it is in so many texts that one meets it soon without an index.
 */
export function gramsFor(word: string): number[] {
  const grams = new Set<number>()
  if (word.length < 3) return gramsOf(word)
  for (let at = 0; at + 2 < word.length; at++) grams.add(shared(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)))
  return [...grams]
}

function pair(first: number, second: number) {
  const [a, b] = [usual.get(first), usual.get(second)]
  return a === undefined || b === undefined ? shared(first, second, 0) : lowest + a * usual.size + b
}

/** A whole number of 16 bits, which others may have as well. */
function shared(first: number, second: number, third: number) {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return lowest + reserved + (((mixed ^ (mixed >>> 12)) >>> 0) % (2 ** 16 - reserved))
}
