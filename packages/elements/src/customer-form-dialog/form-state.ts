import type { Billing, CompanyUser, Customer } from '@clientele/sdk'
import type { Met } from '../customer-fields/merge.ts'
import { addressLines, said } from '../customer-fields/profile-fields.ts'
import type { Draft } from './draft-store.ts'
import type { FirstSignIn, FormPath, FormValues } from './form-values.ts'

/** What is being written. */
export interface FormState {
  /** The customer as it was when this was begun, or as it is after a merge; undefined for a new one. */
  readonly customer: Customer | undefined
  /** How it is billed and the admin that is changed, in the same way; undefined while they are not there, and for those who may not change them. */
  readonly billing: Billing | undefined
  readonly user: CompanyUser | undefined
  /** What stood in the fields at first. */
  readonly initial: FormValues
  readonly values: FormValues
  readonly errors: Partial<Record<FormPath, string>>
  readonly failure: string | undefined
  readonly isSaving: boolean
  readonly signIn: FirstSignIn
  readonly isPasswordShown: boolean
  /** The contact has an address of its own. */
  readonly hasOwnAddress: boolean
  /** Invoices go to an address of their own. */
  readonly hasBillingAddress: boolean
  /** When what was brought back had been typed. */
  readonly draftedAt: string | undefined
  /** It was sent once: how many fields are wrong is told above. */
  readonly isTried: boolean
  /** Somebody else saved first. */
  readonly merge: Met<FormPath> | undefined
  readonly picks: Partial<Record<FormPath, string>>
}

/** What the form is about; each is loaded, changed and saved by itself. */
export type FormPart = Partial<Pick<FormState, 'customer' | 'billing' | 'user'>>

/** Whose address it is. */
export type AddressOf = 'address' | 'contact.address' | 'billing.address'

/** The fields that these are the values of. */
export const pathsOf = (values: Partial<FormValues>) => Object.keys(values) as FormPath[]

/** Some of the fields, as far as they are there. */
export const pick = (values: Partial<FormValues>, paths: readonly FormPath[]): Partial<FormValues> =>
  Object.fromEntries(paths.flatMap((path) => (values[path] === undefined ? [] : [[path, values[path]]])))

/** A draft without what it has of these fields. */
export const without = (draft: Draft, paths: readonly FormPath[]): Draft => ({
  ...draft,
  values: pick(
    draft.values,
    pathsOf(draft.values).filter((path) => !paths.includes(path)),
  ),
})

/** Whether any of these fields is another than it was. */
export const isChanged = ({ values, initial }: FormState, paths: readonly FormPath[]) =>
  paths.some((path) => said(path, values[path]) !== said(path, initial[path]))

/** Whether there is anything of an address that is not the customer's. */
export const hasOwnAddress = (values: FormValues, of: 'contact' | 'billing'): boolean =>
  values[`${of}.country`] !== '' || addressLines.some((line) => values[`${of}.address.${line}`] !== '')
