import type { Texts } from '../text/texts.ts'
import { fieldText } from './customer-fields.strings.ts'
import type { FieldPath } from './profile-fields.ts'

/** What a field is called: as a label, or in a sentence. The address of the contact is called as that of the customer, and whose it is. */
function called(kind: 'label' | 'field', path: FieldPath, texts: Texts): string {
  const t = fieldText(texts)
  if (path === 'contact.country') return t('ofContact', { field: t(`${kind}.country`) })
  if (isOfContact(path)) return t('ofContact', { field: t(`${kind}.${path.slice('contact.'.length) as OwnAddress}`) })
  return t(`${kind}.${path}`)
}

/** A field as a label. */
export const labelOf = (path: FieldPath, texts: Texts): string => called('label', path, texts)
/** A field in a sentence. */
export const nameOf = (path: FieldPath, texts: Texts): string => called('field', path, texts)

type OwnAddress = Extract<FieldPath, `address.${string}`>
const isOfContact = (path: FieldPath): path is Extract<FieldPath, `contact.address.${string}`> => path.startsWith('contact.address.')
