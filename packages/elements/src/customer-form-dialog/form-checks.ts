import type { AddressRule } from '../customer-fields/address-rules.ts'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { checkField, looksLikeEmail, said, type AddressLine, type FieldPath } from '../customer-fields/profile-fields.ts'
import type { Texts } from '../text/texts.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { AdminPath, FirstSignIn, FormPath, FormValues } from './form-values.ts'
import { isAllowed } from './password-strength.ts'
import type { readPhone } from './phone.ts'

/** What a check needs to know beside the values. */
export interface Checks {
  readonly texts: Texts
  /** For a customer that is edited: what it was. What stands there untouched is not found fault with. */
  readonly before: FormValues | undefined
  /** How the first admin signs in; undefined where none is made here. */
  readonly admin: FirstSignIn | undefined
  readonly ruleOf: (country: string) => AddressRule
  /** Comes later than the form, and may not come at all: then the server decides. */
  readonly readPhone: typeof readPhone | undefined
}

const phoneExample = '+44 20 7946 0018'

/** What is wrong with a field, in words; undefined where nothing is. */
export function wrongWith(path: FormPath, values: FormValues, checks: Checks): string | undefined {
  if (path.startsWith('admin.')) return checks.admin && adminWrong(path as AdminPath, values, checks)
  const missing = missingPart(path, values, checks)
  if (missing) return missing
  if (checks.before && said(path, checks.before[path]) === said(path, values[path]) && path !== 'contact.name') return undefined
  const t = fieldText(checks.texts)
  if (path === 'user.name') return values[path].trim() === '' ? formText(checks.texts)('wrong.userName') : undefined
  if (path === 'user.email') return looksLikeEmail(values[path]) ? undefined : t('wrong.email')
  // The billing has an e-mail address like a customer, and nothing else that is looked at.
  const key = checkField(path as FieldPath, values)
  if (key) return t(`wrong.${key}`)
  if (values[path].trim() === '') return undefined
  if (path.endsWith('postalCode')) return postalWrong(path, values, checks)
  if (path.endsWith('phone')) {
    const read = checks.readPhone?.(values[path], countryOf(path, values))
    return read && 'wrong' in read ? t(`wrong.${read.wrong}`, { example: phoneExample }) : undefined
  }
  return undefined
}

/** What is wrong with a field of the first admin. */
export function adminWrong(
  path: AdminPath,
  values: Readonly<Record<AdminPath, string>>,
  { texts, admin }: Pick<Checks, 'texts' | 'admin'>,
): string | undefined {
  const t = formText(texts)
  const value = values[path].trim()
  if (path === 'admin.firstName') return value === '' ? t('wrong.firstName') : undefined
  if (path === 'admin.lastName') return value === '' ? t('wrong.lastName') : undefined
  if (path === 'admin.password') return admin === 'password' && !isAllowed(values['admin.password']) ? t('wrong.password') : undefined
  if (value === '') return t('wrong.adminEmail')
  return looksLikeEmail(value) ? undefined : fieldText(texts)('wrong.email')
}

/** A new customer has an address, and one with a country has all that addresses have there; of a customer there is, that counts once its address is touched. */
function missingPart(path: FormPath, values: FormValues, { texts, before, ruleOf }: Checks): string | undefined {
  if (!path.startsWith('address.') || values[path].trim() !== '') return undefined
  const t = fieldText(texts)
  if (!before && path === 'address.line1') return t('wrong.address')
  const isTouched =
    !before || Object.keys(values).some((key) => /^(country$|address\.)/.test(key) && isChanged(key as FormPath, before, values))
  const line = path.slice('address.'.length) as AddressLine
  if (!isTouched || values.country === '' || !ruleOf(values.country).required.includes(line)) return undefined
  return t('wrong.missing', { country: texts.formats.country(values.country) })
}

const isChanged = (path: FormPath, before: FormValues, values: FormValues) => said(path, before[path]) !== said(path, values[path])

function postalWrong(path: FormPath, values: FormValues, { texts, ruleOf }: Checks): string | undefined {
  const country = countryOf(path, values)
  const rule = ruleOf(country)
  return rule.isPostalCode(values[path])
    ? undefined
    : fieldText(texts)('wrong.postalCode', { country: texts.formats.country(country), example: rule.example })
}

/** Where a field of the customer, of its contact or of its billing is. */
export const countryOf = (path: FormPath, values: FormValues): string =>
  (path.startsWith('contact.') && values['contact.country']) || (path.startsWith('billing.') && values['billing.country']) || values.country
