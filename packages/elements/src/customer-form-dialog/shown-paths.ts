import type { CustomerForm } from './customer-form.ts'
import type { FormState } from './form-state.ts'
import { adminPaths, userPaths, type FormPath } from './form-values.ts'

/** The fields in sight, in their order. */
export function shownPaths(form: CustomerForm, state: FormState): FormPath[] {
  const { values, hasOwnAddress, hasBillingAddress, user, billing } = state
  return [
    ...(['name', 'type', 'organisationNumber', 'email', 'phone', 'website', 'description', 'country'] as const),
    ...form.linesOf('address', values.country),
    ...(['contact.name', 'contact.email', 'contact.phone'] as const),
    ...(hasOwnAddress ? addressOf(form, state, 'contact') : []),
    ...(form.admin ? adminPaths.filter((path) => path !== 'admin.password' || form.admin === 'password') : []),
    ...(user ? userPaths : []),
    ...(billing && hasBillingAddress ? addressOf(form, state, 'billing') : []),
    ...(billing ? (['billing.email', 'billing.reference', 'billing.taxNumber'] as const) : []),
    ...(['language', 'currency', 'partnerId'] as const),
  ]
}

const addressOf = (form: CustomerForm, { values }: FormState, of: 'contact' | 'billing'): FormPath[] => [
  `${of}.country`,
  ...form.linesOf(`${of}.address`, values[`${of}.country`] || values.country),
]
