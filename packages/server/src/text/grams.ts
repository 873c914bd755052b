// A trigram index cannot find terms of one or two characters. So each customer also carries its single characters and pairs, as numbers.

// In so many names that an index on them would be read almost whole: a walk in the order of the list finds them sooner.
const common = new Set([...' .@acdeilmnoprstu', ' a', ' s', '.c', '.e', 'al', 'am', 'an', 'ar', 'co', 'ct', 'en', 'er', 'ex', 'in', 'le', 'ma', 'ne', 'om', 'on', 'or', 'pl', 'ra', 're', 'st', 'xa'])

/** The characters and pairs of a folded text, without the commonest, each once. */
export function gramsOf(text: string): number[] {
  const grams = new Set<number>()
  let previous = ''
  for (const character of text) {
    if (!common.has(character)) grams.add(character.codePointAt(0)!)
    if (previous && !common.has(previous + character)) grams.add(pair(previous, character))
    previous = character
  }
  return [...grams]
}

/** What a row must carry to have this word in it, as far as grams can tell; empty where only trigrams can, or the word is too common. */
export function gramsFor(word: string): number[] {
  if (/[\p{L}\p{N}]{3}/u.test(word)) return []
  const characters = [...word]
  return characters.length === 1 ? gramsOf(word) : gramsOf(word).filter(gram => gram < 0)
}

/** Two pairs may get the same number; the text itself decides. */
const pair = (a: string, b: string) => -1 - ((Math.imul(a.codePointAt(0)!, 0x9e3779b1) ^ Math.imul(b.codePointAt(0)!, 0x85ebca6b)) >>> 1)
