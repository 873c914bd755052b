import type { Catalogue, Locale } from '../locale.ts'
import { readMessage } from './read-message.ts'

/** What is wrong with a language; each list is empty when nothing is. */
export interface LocaleFaults {
  /** Texts it lacks, with the English. */
  readonly missing: readonly string[]
  /** Texts no element asks for. */
  readonly extra: readonly string[]
  /** Messages that use other values than the English ones, or other cases of a select. */
  readonly values: readonly string[]
  /** Plurals that have not exactly the cases of the language. */
  readonly plurals: readonly string[]
  /** Forms of words that are used and not defined, or defined and not used. */
  readonly words: readonly string[]
  /** What stands there in English. */
  readonly english: readonly string[]
}

/** A text in both languages, and where it stands. */
interface Pair {
  readonly where: string
  readonly english: string
  readonly message: string
}

export function pairsOf({ strings }: Locale, catalogues: readonly Catalogue[]): Pair[] {
  return catalogues.flatMap(({ name, strings: given }) =>
    Object.entries(given).flatMap(([key, english]) => {
      const message = strings[name]?.[key]
      return message === undefined ? [] : [{ where: `${name} › ${key}`, english, message }]
    }),
  )
}

export function faultsOf(locale: Locale, catalogues: readonly Catalogue[], sameInBoth: readonly string[] = []): LocaleFaults {
  const pairs = pairsOf(locale, catalogues)
  const names = catalogues.map(({ name }) => name)
  return {
    missing: catalogues.flatMap(({ name, strings }) =>
      Object.keys(strings).flatMap((key) => (locale.strings[name]?.[key] ? [] : [`${name} › ${key}: ${JSON.stringify(strings[key])}`])),
    ),
    extra: Object.entries(locale.strings).flatMap(([name, own]) => {
      if (!names.includes(name)) return [name]
      const given = catalogues.find((one) => one.name === name)!.strings
      return Object.keys(own).flatMap((key) => (key in given ? [] : [`${name} › ${key}`]))
    }),
    values: pairs.filter(asksForOthers).map(({ where, english }) => `${where} has to use the values of ${english}`),
    plurals: pluralFaults(locale.language, pairs),
    words: wordFaults(locale, pairs),
    english: pairs
      .filter(({ english, message }) => message === english && hasLetters(english) && !sameInBoth.includes(english))
      .map(({ where, message }) => `${where}: ${message}`),
  }
}

const sorted = (names: Iterable<string>) => [...names].sort()
const alike = (some: unknown, others: unknown) => JSON.stringify(some) === JSON.stringify(others)

/** Whether there is anything to translate beside places, cases and words. */
const hasLetters = (message: string) => /\p{L}/u.test(message.replace(/\{[\w.]+\}|\{\w+, \w+,|(=\d+|\w+) \{/g, ''))

function asksForOthers({ english, message }: Pair): boolean {
  const [own, given] = [readMessage(message), readMessage(english)]
  return !alike(sorted(own.values), sorted(given.values)) || !alike(own.selects, given.selects)
}

function pluralFaults(language: string, pairs: readonly Pair[]): string[] {
  const cases = sorted(new Set([...new Intl.PluralRules(language).resolvedOptions().pluralCategories, 'other']))
  return pairs.flatMap(({ where, message }) =>
    readMessage(message).plurals.flatMap((plural) => {
      const own = sorted(plural.filter((label) => !label.startsWith('=')))
      return alike(own, cases) ? [] : [`${where} has ${own.join(', ')}; it needs ${cases.join(', ')}`]
    }),
  )
}

function wordFaults({ words }: Locale, pairs: readonly Pair[]): string[] {
  const used = new Set(pairs.flatMap(({ message }) => [...readMessage(message).words]))
  const defined = Object.entries(words).flatMap(([concept, forms]) => Object.keys(forms).map((form) => `${concept}.${form}`))
  return [
    ...[...used]
      .filter((word) => !defined.includes(word))
      .map((word) => `{${word}} is used; define it in the words, and in the list above them`),
    ...defined.filter((word) => !used.has(word)).map((word) => `${word} is defined and no text uses it; take it out`),
  ]
}
