import { Formats } from './formats.ts'
import { languageFor, loaders, type Catalogue, type Locale, type Strings } from './locale.ts'
import { formatMessage, type Speaker } from './message.ts'
import { englishWords, wordIn, type Words } from './words.ts'

/** Texts of one's own, by catalogue and key: `{ 'customer-table': { searchLabel: 'Find a client' } }`. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What texts are made from; each part may change while the page stands. */
export interface TextSettings {
  /** BCP 47. It decides the language of the texts and the writing of numbers and dates. */
  locale: string
  translations?: Translations | undefined
  /** Words of the partner's own, the nearest first. */
  words: readonly (Words | undefined)[]
}

/** All that is written on the widgets of a page. A new one takes its place when the language or a word changes. */
export class Texts {
  readonly locale: string
  readonly formats: Formats
  readonly direction: 'ltr' | 'rtl'
  readonly #settings: TextSettings
  readonly #loaded: Locale | undefined
  readonly #speaker: Speaker

  constructor(settings: TextSettings, loaded?: Locale) {
    this.#settings = settings
    this.#loaded = loaded
    this.locale = formattingLocale(settings.locale, loaded !== undefined)
    this.formats = new Formats(this.locale)
    // Of the languages there are, one runs from right to left.
    this.direction = this.locale.startsWith('ar') ? 'rtl' : 'ltr'
    const language = loaded?.language ?? 'en'
    this.#speaker = {
      isolates: this.direction === 'rtl',
      plural: (count) => this.formats.plural(count),
      number: (value) => this.formats.number(value),
      word: (concept, form) =>
        wordIn(language, settings.words, loaded ? { ...englishWords, ...loaded.words } : englishWords, concept, form),
    }
  }

  /** A text of a catalogue, filled in. */
  text<S extends Strings>({ name, strings }: Catalogue<S>, key: keyof S & string, values: Readonly<Record<string, unknown>> = {}): string {
    const own = this.#settings.translations?.[name]?.[key]
    const message = own ?? this.#loaded?.strings[name]?.[key] ?? strings[key] ?? key
    const text = formatMessage(message, values, this.#speaker)
    return (own === undefined && this.#loaded?.becomes?.(text)) || text
  }
}

/** Loads what a locale needs. Where it cannot be loaded, English stands in; the page goes on. */
export async function loadLocale(locale: string): Promise<Locale | undefined> {
  const language = languageFor(locale)
  return language === undefined ? undefined : loaders[language]?.().catch(() => undefined)
}

/**
 * A tag that Intl takes, whatever was given. Where the texts are English because there are none in the language, so are the words in
 * dates and times; figures are written as in the person's own country.
 */
function formattingLocale(tag: string, isSpoken: boolean): string {
  try {
    const locale = new Intl.Locale(tag)
    if (isSpoken || locale.language === 'en') return locale.toString()
    const { region } = locale.maximize()
    return region ? `en-${region}` : 'en'
  } catch {
    return 'en'
  }
}
