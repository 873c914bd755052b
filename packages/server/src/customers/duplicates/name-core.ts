import { fold } from '../../text/fold.ts'

// Words that say what kind of company it is, and nothing of which one.
const forms = new Set(
  `as asa ans da ab hb kb oy oyj ky aps is ehf hf gmbh ag kg ohg ug ev eg se kgaa mbh bv nv vof sa sas sarl eurl sasu sci snc srl spa sapa sl slu sau lda ltda eireli
  ltd limited llc llp lp inc incorporated corp corporation co company plc pty pvt pte bhd sdn kft zrt nyrt bt sro doo dd ad ood eood ooo oao zao spzoo zoo sp z o kk`.split(
    /\s+/,
  ),
)
// Written without a blank before or behind the name.
const attached = /株式会社|有限会社|合同会社|\(株\)|\(有\)|有限公司|股份|주식회사|\(주\)/g

/** The words of a name by which a company is told from another: folded, without punctuation and without its legal form. */
export function coreOf(name: string): string[] {
  const words = fold(name)
    .replace(attached, ' ')
    .replace(/(?<=[\p{L}\p{N}])[./'](?=[\p{L}\p{N}])/gu, '') // a/s, s.a., o'neill
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  const told = words.filter((word) => !forms.has(word))
  return told.length > 0 ? told : words
}

/** How alike two names are, from 0 to 1: the share of pairs of characters that their words have in common. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  const total = first.length + second.length
  if (total === 0) return a.join(' ') === b.join(' ') && a.length > 0 ? 1 : 0
  let common = 0
  for (const pair of first) {
    const at = second.indexOf(pair)
    if (at < 0) continue
    second.splice(at, 1)
    common++
  }
  return (2 * common) / total
}

const pairsOf = (words: readonly string[]) => {
  const characters = [...words.join(' ')]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/**
 * Parts of a name one of which a name that is almost the same has whole: all words but one, or, of a single word, either half.
 * What is too short to find anything by is left out.
 */
export function partsOf(core: readonly string[]): string[][] {
  const words = core.slice(0, 4)
  const parts = words.length > 1 ? words.map((_, left) => words.filter((__, at) => at !== left)) : halvesOf(words[0] ?? '')
  return parts.filter((part) => part.join('').length >= 3)
}

const halvesOf = (word: string) => {
  const middle = Math.ceil(word.length / 2)
  return word.length < 6 ? [] : [[word.slice(0, middle)], [word.slice(middle)]]
}
