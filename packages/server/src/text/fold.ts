// Marks that are laid over a letter. Marks that make another letter of it, as in Devanagari or kana, are not among them.
// prettier-ignore
const marks = classOf(
  [0x300, 0x36f], [0x483, 0x487], [0x591, 0x5bd], [0x5bf, 0x5bf], [0x5c1, 0x5c2], [0x5c4, 0x5c5], [0x5c7, 0x5c7], [0x640, 0x640], [0x64b, 0x65f],
  [0x670, 0x670], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f],
)
// Characters one does not see, but for the joiners, which scripts and emoji need.
// prettier-ignore
const unseen = classOf(
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e], [0x200b, 0x200b], [0x200e, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfeff, 0xfeff],
)
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g

// Letters that Unicode does not take apart, and marks of punctuation that keyboards make in different ways.
// prettier-ignore
const letters: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ĸ: 'k', ł: 'l', ŋ: 'n', ŧ: 't', þ: 'th', ƒ: 'f', ə: 'e', ς: 'σ',
  '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '–': '-', '—': '-', '−': '-',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** Text as it is searched and sorted: lower case, accents off, one blank between words. Folding twice changes nothing more. */
export function fold(text: string) {
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD') // some capitals only come apart once they are small
    .replace(marks, '')
    .replace(unseen, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(blanks, ' ')
    .trim()
    .normalize('NFC') // what is left belongs together: kana with its voicing, a syllable of Hangul
}

const longestKey = 200

/** The same to sort by: cut, for folding can make a text many times longer, and an index takes only so much. */
export function sortKey(text: string) {
  const folded = fold(text)
  return folded.length <= longestKey
    ? folded
    : folded
        .slice(0, longestKey)
        .toWellFormed()
        .replace(/\ufffd$/, '')
}

/** What matches any character of these stretches of Unicode. */
function classOf(...stretches: [from: number, to: number][]) {
  const escaped = (code: number) => `\\u{${code.toString(16)}}`
  return new RegExp(`[${stretches.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('')}]`, 'gu')
}
