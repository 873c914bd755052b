import type { Words } from '@clientele/elements'

/** A partner that calls a customer an account, in every language its people read. */
export const accounts: Words = {
  customer: { one: 'account', other: 'accounts' },
  'customer@ar': {
    ...{ one: 'حساب', two: 'حسابان', twoGen: 'حسابين', few: 'حسابات', many: 'حسابًا' },
    ...{ the: 'الحساب', theOther: 'الحسابات', this: 'هذا الحساب' },
  },
  'customer@de': {
    ...{ one: 'Konto', other: 'Konten', accOne: 'Konto', datOther: 'Konten' },
    ...{ this: 'dieses Konto', datThis: 'diesem Konto', aNominative: 'ein Konto' },
  },
  'customer@es': {
    ...{ one: 'cuenta', other: 'cuentas', the: 'la cuenta', accThe: 'la cuenta', this: 'esta cuenta' },
    ...{ a: 'una cuenta', theOther: 'las cuentas' },
  },
  'customer@fr': {
    ...{ one: 'compte', other: 'comptes', the: 'le compte', this: 'ce compte', a: 'un compte', ofOther: 'de comptes' },
  },
  'customer@ja': { one: 'アカウント' },
}
