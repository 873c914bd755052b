import { fold } from '../text/fold.ts'
import { countryOf } from './country-of.ts'
import type { Field } from './read-row.ts'

/** A field of which only some values are taken: how they may be written, and what is said of one that is none of them. */
type ClosedList = { valueOf(written: string): string | undefined; expected: string }

// What people write, in the languages of the elements and in those of the countries around us.
const lists: Partial<Record<Field, ClosedList>> = {
  country: { valueOf: countryOf, expected: 'Use a two-letter code such as NO, or the name of the country.' },
  type: {
    valueOf: words({
      company:
        'company, business, firma, selskap, bedrift, virksomhed, företag, unternehmen, société, entreprise, empresa, 会社, 企業, 法人, شركة',
      individual:
        'individual, person, private, private person, privat, privatperson, particulier, personne, particular, persona, 個人, فرد, شخص',
    }),
    expected: 'Use company or individual.',
  },
  role: {
    valueOf: words({
      standard: 'standard, estándar, 標準, عادي',
      agency: 'agency, byrå, bureau, agentur, agence, agencia, 代理店, وكالة',
      subAccount: 'subaccount, sub-account, sub account, underkonto, unterkonto, sous-compte, subcuenta, サブアカウント, حساب فرعي',
    }),
    expected: 'Use standard, agency or subAccount.',
  },
  status: {
    valueOf: words({
      active: 'active, aktiv, actif, activo, 有効, نشط',
      inactive: 'inactive, inaktiv, inactif, inactivo, 無効, غير نشط',
      suspended: 'suspended, suspendert, suspenderet, avstängd, gesperrt, suspendu, suspendido, 停止中, 停止, موقوف',
    }),
    expected: 'Use active, inactive or suspended.',
  },
  currency: { valueOf: (written) => written.toUpperCase(), expected: 'Use three letters such as NOK.' },
  language: {
    valueOf: (written) => written.replace(/_/g, '-').replace(/^[A-Za-z]{2,3}(?=-|$)/, (tag) => tag.toLowerCase()),
    expected: 'Use a language tag such as nb or en-GB.',
  },
}

/** A value of a closed list from what somebody wrote; of others, and of what is none, what was written. */
export const listed = (field: Field, written: string) => lists[field]?.valueOf(written) ?? written

/** What is said of a value that a closed list does not have. */
export const unlisted = (field: Field, written: string) =>
  lists[field] &&
  `“${written.length > longest ? `${written.slice(0, longest).toWellFormed()}…` : written}” is not known here. ${lists[field].expected}`
const longest = 40

function words(values: Record<string, string>) {
  const known = new Map(Object.entries(values).flatMap(([value, list]) => list.split(', ').map((word) => [fold(word), value] as const)))
  return (written: string) => known.get(fold(written))
}
