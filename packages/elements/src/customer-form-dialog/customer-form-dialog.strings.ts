import { catalogue } from '../text/locale.ts'
import type { Texts } from '../text/texts.ts'

export const formTexts = catalogue('customer-form-dialog', {
  newTitle: 'New {customer.one}',
  editTitle: 'Edit {name}',
  loading: 'The form is loading',
  'section.company': 'Company',
  'section.person': 'Person',
  'section.address': 'Address',
  'section.contact': 'Primary contact',
  'section.admin': 'First admin',
  'section.account': 'Account',
  'admin.means': 'Signs in to the portal of this {customer.one} and may do everything there.',
  companyName: 'Company name',
  ownAddress: 'The contact has another address',
  follows: 'Default: {value}',
  notSet: 'Not set',
  findPartner: 'Find a reseller',
  morePartners: 'There are more. Type a part of the name.',

  'admin.firstName': 'First name',
  'admin.lastName': 'Last name',
  'admin.email': 'E-mail',
  'admin.password': 'Password',
  signIn: 'First sign-in',
  'signIn.invitation': 'Send an invitation',
  'signIn.password': 'Set a password',
  'signIn.invitation.means': 'They get a link by e-mail and choose a password of their own.',
  'signIn.password.means': 'It is never sent by e-mail: tell them yourself.',
  show: 'Show',
  showPassword: 'Show the password',
  rules: 'A password has',
  'rule.length': '8 characters or more',
  'rule.upper': 'a capital letter',
  'rule.lower': 'a small letter',
  'rule.digit': 'a digit',
  'rule.special': 'a special character such as - or +',
  'rule.kept': '(done)',
  'rule.open': '(still missing)',
  strength: 'Strength: {strength}',
  'strength.0': 'none yet',
  'strength.1': 'weak',
  'strength.2': 'fair',
  'strength.3': 'good',
  'strength.4': 'strong',

  'wrong.firstName': 'The first admin needs a first name.',
  'wrong.lastName': 'The first admin needs a last name.',
  'wrong.adminEmail': 'The first admin needs an e-mail address.',
  'wrong.password': 'This password does not keep every rule below yet.',
  'wrong.taken': 'Somebody signs in with this address already. Use another one.',
  errors: '{n, plural, one {One field needs a change before this can be saved.} other {# fields need a change before this can be saved.}}',

  duplicates: 'This may be a {customer.one} already',
  'reason.organisationNumber': 'same organisation number',
  'reason.domain': 'same domain',
  'reason.name': 'very similar name',
  open: 'Open {name}',
  notSame: '{n, plural, one {It is another one} other {They are others}}',
  personal: 'People have addresses of their own at {domain}. A company mostly has a domain of its own.',

  drafted: 'This is what you typed {when} and did not save.',
  discard: 'Discard it',
  kept: 'Kept on this device until you save or discard it',
  'leave.create': 'Leave without creating? What you typed will be lost.',
  'leave.edit': 'Leave without saving? What you typed will be lost.',
  leave: 'Leave',
  keep: 'Keep editing',

  cancel: 'Cancel',
  create: 'Create {customer.one}',
  createAll: 'Create all the same',
  creating: 'Creating…',
  save: 'Save changes',
  saving: 'Saving…',
  created: '{name} is created.',
  saved: '{name} is saved.',
  savedWith: '{name} is saved, and keeps what somebody else changed in the meantime: {fields}.',
  mayNot: 'You cannot do this',
  'mayNot.create': 'An admin of {partner} can create {customer.other}.',
  'mayNot.edit': 'An admin of {partner} can change this {customer.one}.',
})

export type FormText = keyof (typeof formTexts)['strings']

/** For templates: a text of the form by its key. */
export const formText =
  (texts: Texts) =>
  (key: FormText, values?: Readonly<Record<string, unknown>>): string =>
    texts.text(formTexts, key, values)
