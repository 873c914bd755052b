import type { Import, ImportUpdate } from '@clientele/sdk'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { factTexts } from '../parts/facts.strings.ts'
import type { Texts } from '../text/texts.ts'
import { importBodyTexts } from './import-body.strings.ts'

/** What a column can be read as. */
export type ImportField = NonNullable<NonNullable<ImportUpdate['fields']>[number]>
/** What each column is read as, in their order; null leaves it out. */
export type Fields = (ImportField | null)[]

// In the order in which they are offered; each as the form calls it.
const titles = {
  name: (texts) => fieldText(texts)('label.name'),
  type: (texts) => fieldText(texts)('label.type'),
  organisationNumber: (texts) => fieldText(texts)('label.organisationNumber'),
  email: (texts) => fieldText(texts)('label.email'),
  phone: (texts) => fieldText(texts)('label.phone'),
  website: (texts) => fieldText(texts)('label.website'),
  country: (texts) => fieldText(texts)('label.country'),
  line1: (texts) => fieldText(texts)('label.address.line1'),
  line2: (texts) => fieldText(texts)('label.address.line2'),
  line3: (texts) => fieldText(texts)('label.address.line3'),
  postalCode: (texts) => fieldText(texts)('label.address.postalCode'),
  city: (texts) => fieldText(texts)('label.address.city'),
  region: (texts) => fieldText(texts)('label.address.region'),
  contact: (texts) => fieldText(texts)('label.contact.name'),
  contactEmail: (texts) => fieldText(texts)('label.contact.email'),
  contactPhone: (texts) => fieldText(texts)('label.contact.phone'),
  description: (texts) => fieldText(texts)('label.description'),
  language: (texts) => fieldText(texts)('label.language'),
  currency: (texts) => fieldText(texts)('label.currency'),
  status: (texts) => texts.text(factTexts, 'status'),
  role: (texts) => texts.text(factTexts, 'role'),
  partnerId: (texts) => fieldText(texts)('label.partnerId'),
  parentId: (texts) => texts.text(importBodyTexts, 'agency'),
} satisfies Record<ImportField, (texts: Texts) => string>

export const importFields = Object.keys(titles) as ImportField[]

/** What a field is called; one that is not known here as the server calls it. */
export const titleOf = (field: string, texts: Texts): string => titles[field as ImportField]?.(texts) ?? field

/** Of what nobody has by heart, such as an id, a template says nothing. */
export const templateFields: readonly ImportField[] = importFields.slice(0, importFields.indexOf('status'))

/** What columns are read as, by what the server says of them. */
export const fieldsOf = ({ columns }: Import): Fields => columns.map(({ field }) => field as ImportField | null)
export const guessesOf = ({ columns }: Import): Fields => columns.map(({ guess }) => guess as ImportField | null)
