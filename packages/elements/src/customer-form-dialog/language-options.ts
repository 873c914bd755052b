import { defaultsFor } from '@clientele/contract/country-defaults'
import type { FieldLook } from '../customer-fields/field.ts'
import { languages } from '../customer-fields/languages.ts'
import type { Texts } from '../text/texts.ts'
import { formText } from './customer-form-dialog.strings.ts'

/** A list's first value, where nothing is chosen: what follows then. */
export const followed = (texts: Texts, value: string | undefined): { value: string; label: string } => ({
  value: '',
  label: value ? formText(texts)('follows', { value }) : formText(texts)('notSet'),
})

/** Every language to choose from, and the one of the country for whoever chooses none; where that does not count, there is no country. */
export function languageOptions(texts: Texts, chosen: string, country: string): NonNullable<FieldLook['options']> {
  const { formats } = texts
  const usual = defaultsFor(country).language
  const sorted = [...new Set([...languages, ...(chosen ? [chosen] : [])])]
    .map((value) => ({ value, label: formats.languageName(value) }))
    .sort((a, b) => formats.collator().compare(a.label, b.label))
  return [followed(texts, usual && formats.languageName(usual)), ...sorted]
}
