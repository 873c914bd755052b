/** Words by concept and form: `{ customer: { one: 'client', other: 'clients' } }`. For one language only: `'customer@de'`. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The words the English texts are written with. A locale brings its own, in the forms that its sentences need. */
export const englishWords: Words = {
  customer: { one: 'customer', other: 'customers' },
}

/**
 * Finds a word. Words that a partner gives without a language are English ones; in another language they would stand
 * between foreign words, so only `concept@language` counts there. A form that is not given falls back to the locale's own.
 */
export function wordIn(language: string, own: readonly (Words | undefined)[], fallback: Words, concept: string, form: string): string {
  for (const words of own) {
    const found = words?.[`${concept}@${language}`]?.[form] ?? (language === 'en' ? words?.[concept]?.[form] : undefined)
    if (found) return found
  }
  return fallback[concept]?.[form] ?? fallback[concept]?.['one'] ?? concept
}
