import type { Words } from './words.ts'

/** The English texts of one element, by key. They are the type of every translation. */
export type Strings = Readonly<Record<string, string>>

/** A set of texts that belong together, by its name and in English. */
export interface Catalogue<S extends Strings = Strings> {
  readonly name: string
  readonly strings: S
}

export const catalogue = <const S extends Strings>(name: string, strings: S): Catalogue<S> => ({ name, strings })

/** The texts of a set of elements in one language, and its words. */
export interface Locale {
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly words: Words
  /** By catalogue and key. A key that is missing is shown in English. */
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What becomes of each text, for a language that is made and not spoken. */
  readonly becomes?: (text: string) => string
}

/** The languages there are beside English, each loaded when it is first asked for. */
export const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  ar: () => import('./locales/ar.ts').then(({ ar }) => ar),
  de: () => import('./locales/de.ts').then(({ de }) => de),
  es: () => import('./locales/es.ts').then(({ es }) => es),
  fr: () => import('./locales/fr.ts').then(({ fr }) => fr),
  ja: () => import('./locales/ja.ts').then(({ ja }) => ja),
  'x-pseudo': () => import('./pseudo.ts').then(({ pseudoLocale }) => pseudoLocale),
}

/** Of the languages there are, the one for a tag: `de-AT` is served by `de`. Undefined means English. */
export function languageFor(tag: string): string | undefined {
  const parts = tag.toLowerCase().split('-')
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('-')
    if (candidate in loaders) return candidate
  }
  return undefined
}
