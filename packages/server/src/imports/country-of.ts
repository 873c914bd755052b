import { fold } from '../text/fold.ts'

const locales = ['en', 'nb', 'sv', 'da', 'de', 'fr', 'es', 'ja', 'ar']
let names: Map<string, string> | undefined

/** The countries by what they are called in the languages of the elements. Made when first asked for: it takes some milliseconds. */
function byName() {
  if (names) return names
  names = new Map<string, string>([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['great britain', 'GB'],
    ['holland', 'NL'],
  ])
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  // Letters that were a country's once (DD) have the name of the one there is now (DE).
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = display.of(code)
      if (name && !names.has(fold(name))) names.set(fold(name), code)
    }
  }
  return names
}

/** The two letters of a country from what somebody wrote: the letters themselves, or its name in one of nine languages. */
export function countryOf(written: string): string | undefined {
  if (/^[a-z]{2}$/i.test(written) && !/^uk$/i.test(written)) return written.toUpperCase()
  return byName().get(fold(written))
}
