import { catalogue } from '../text/locale.ts'
import type { Texts } from '../text/texts.ts'

/** The words for the fields of a customer, the same wherever they are written. */
export const fieldTexts = catalogue('customer-fields', {
  'field.name': 'name',
  'field.type': 'type',
  'field.role': 'role',
  'field.email': 'e-mail',
  'field.phone': 'phone',
  'field.website': 'website',
  'field.description': 'description',
  'field.organisationNumber': 'organisation number',
  'field.country': 'country',
  'field.address': 'address',
  'field.contact': 'primary contact',
  'field.language': 'language',
  'field.currency': 'currency',
  'field.partner': 'reseller',
  'field.partnerId': 'reseller',
  'field.parentId': 'agency',
  'field.billingAddress': 'billing address',
  'field.billingCountry': 'country of the billing address',
  'field.billingEmail': 'e-mail for invoices',
  'field.billingReference': 'reference on invoices',
  'field.taxNumber': 'tax number',

  // The fields by the paths that the server knows them by: in a sentence, then as labels.
  'field.address.line1': 'address line 1',
  'field.address.line2': 'address line 2',
  'field.address.line3': 'address line 3',
  'field.address.postalCode': 'postal code',
  'field.address.city': 'city',
  'field.address.region': 'state or province',
  'field.contact.name': 'primary contact',
  'field.contact.email': 'e-mail of the contact',
  'field.contact.phone': 'phone of the contact',
  'label.name': 'Name',
  'label.type': 'Type',
  'label.email': 'E-mail',
  'label.phone': 'Phone',
  'label.website': 'Website',
  'label.organisationNumber': 'Organisation number',
  'label.description': 'Description',
  'label.language': 'Language',
  'label.currency': 'Currency',
  'label.partnerId': 'Reseller',
  'label.address.line1': 'Address line 1',
  'label.address.line2': 'Address line 2',
  'label.address.line3': 'Address line 3',
  'label.address.postalCode': 'Postal code',
  'label.address.city': 'City',
  'label.address.region': 'State or province',
  'label.country': 'Country',
  'label.contact.name': 'Name of the contact',
  'label.contact.email': 'E-mail of the contact',
  'label.contact.phone': 'Phone of the contact',
  ofContact: '{field} (contact)',

  // What the parts of an address are called in some countries.
  'postal.zip': 'ZIP code',
  'postal.pin': 'PIN code',
  'postal.eircode': 'Eircode',
  'city.town': 'Town or city',
  'city.suburb': 'Suburb',
  'region.state': 'State',
  'region.province': 'Province',
  'region.county': 'County',
  'region.prefecture': 'Prefecture',
  'region.emirate': 'Emirate',
  'region.island': 'Island',
  'region.department': 'Department',
  'region.region': 'Region',

  required: '(required)',
  toPick: '{n, plural, one {Choose for one more field} other {Choose for # more fields}}',
  'wrong.name': 'A {customer.one} needs a name.',
  'wrong.email': 'An e-mail address looks like name@example.com.',
  'wrong.website': 'A web address looks like https://example.com.',
  'wrong.contactName': 'Say who this is, or clear the other fields of the contact.',
  'wrong.address': 'A {customer.one} needs the first line of an address.',
  'wrong.missing': 'Addresses in {country} need this.',
  'wrong.postalCode': 'Postal codes in {country} look like {example}.',
  'wrong.phone': 'A phone number looks like {example}.',
  'wrong.phoneShort': 'This number is too short. One looks like {example}.',
  'wrong.phoneLong': 'This number is too long. One looks like {example}.',
  'wrong.phoneCountry': 'Begin with + and the code of the country, as in {example}.',
  conflict: 'Somebody else saved first',
  'conflict.do':
    '{n, plural, one {One field was changed by both of you. Choose its value; nothing is overwritten unseen.} other {# fields were changed by both of you. Choose a value for each; nothing is overwritten unseen.}}',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'Saved by somebody else',
  'conflict.was': 'Was:',
  'conflict.nothing': 'Nothing',
  'conflict.kept': '{field} was changed by somebody else and is kept:',
})

export type FieldText = keyof (typeof fieldTexts)['strings']

/** For templates: a text of the fields by its key. */
export const fieldText =
  (texts: Texts) =>
  (key: FieldText, values?: Readonly<Record<string, unknown>>): string =>
    texts.text(fieldTexts, key, values)
