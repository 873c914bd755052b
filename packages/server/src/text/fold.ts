// Marks that are laid over a letter. Marks that make another letter of it, as in Devanagari or kana, are not among them.
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g
// Characters one does not see, but for the joiners, which scripts and emoji need.
const unseen = /[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g

// Letters that Unicode does not take apart, and marks of punctuation that keyboards make in different ways.
const letters: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ĸ: 'k', ł: 'l', ŋ: 'n', ŧ: 't', þ: 'th', ƒ: 'f', ə: 'e', ς: 'σ',
  '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '–': '-', '—': '-', '−': '-',
} // prettier-ignore
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
    .replace(special, letter => letters[letter] ?? letter)
    .replace(blanks, ' ')
    .trim()
    .normalize('NFC') // what is left belongs together: kana with its voicing, a syllable of Hangul
}

const longestKey = 200

/** The same to sort by: cut, for folding can make a text many times longer, and an index takes only so much. */
export function sortKey(text: string) {
  const folded = fold(text)
  return folded.length <= longestKey ? folded : folded.slice(0, longestKey).toWellFormed().replace(/\ufffd$/, '')
}
