import type { Locale } from './locale.ts'

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ó' },
  ...{ p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
}

/** Text with accents, a third longer and in brackets: what stays plain was never translated, what is cut has too little room. */
export const pseudo = (text: string): string => {
  const accented = text.replace(/[a-z]/g, (letter) => accents[letter] ?? letter)
  return `[${accented}${' ·'.repeat(Math.ceil(text.length / 6))}]`
}

/** Every text there is, in a language nobody speaks; made from the English texts as they are asked for. */
export const pseudoLocale: Locale = { language: 'x-pseudo', words: {}, strings: {}, becomes: pseudo }
