import { fieldText, type FieldText } from '../customer-fields/customer-fields.strings.ts'
import { nameOf } from '../customer-fields/labels.ts'
import type { Texts } from '../text/texts.ts'
import { formText, type FormText } from './customer-form-dialog.strings.ts'
import { isFieldPath, type FormPath } from './form-values.ts'

/** What a field beside those of the customer is called in its section. */
export function labelIn(path: FormPath, texts: Texts): string {
  const ofAddress = /^billing\.(country|address\..+)$/.exec(path)?.[1]
  return ofAddress ? fieldText(texts)(`label.${ofAddress}` as FieldText) : formText(texts)(path as FormText)
}

/** The same where it does not stand in its section. */
export function titleOf(path: FormPath, texts: Texts, label = labelIn(path, texts)): string {
  const section = path.slice(0, path.indexOf('.'))
  return `${label} (${formText(texts)(`section.${section}` as FormText)})`
}

/** Any field of the form in a sentence. */
export const nameIn = (path: FormPath, texts: Texts): string => (isFieldPath(path) ? nameOf(path, texts) : titleOf(path, texts))
