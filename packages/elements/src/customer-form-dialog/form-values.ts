import type { CompanyUser, CustomerCreate } from '@clientele/sdk'
import { createOf, emptyValues, fieldPaths, type FieldPath, type ProfileValues } from '../customer-fields/profile-fields.ts'
import { billingPaths, type BillingPath } from './billing-values.ts'

/** The fields of the first admin, by the paths that the server names them by. */
export const adminPaths = ['admin.firstName', 'admin.lastName', 'admin.email', 'admin.password'] as const
export type AdminPath = (typeof adminPaths)[number]
/** The fields of the admin there is. */
export const userPaths = ['user.name', 'user.email'] as const
export type UserPath = (typeof userPaths)[number]
export type FormPath = FieldPath | AdminPath | UserPath | BillingPath

/** Every field of the form. */
export const formPaths: readonly FormPath[] = [...fieldPaths, ...adminPaths, ...userPaths, ...billingPaths]
export const isFieldPath = (path: FormPath): path is FieldPath => (fieldPaths as readonly string[]).includes(path)
export const isFormPath = (path: string): path is FormPath => (formPaths as readonly string[]).includes(path)

/** What stands in the fields. */
export type FormValues = Readonly<Record<FormPath, string>>

/** How the first admin signs in first: by the link of an invitation, or with a password that is set here. */
export type FirstSignIn = 'invitation' | 'password'

const nothing = Object.fromEntries(formPaths.map((path) => [path, ''])) as FormValues

/** A form with these values of a profile, and nothing besides. */
export const formOf = (profile: ProfileValues = { ...emptyValues, type: 'company' }): FormValues => ({ ...nothing, ...profile })

/** An admin there is, as it stands in the fields. */
export const userValuesOf = ({ name, email }: CompanyUser): Readonly<Record<UserPath, string>> => ({
  'user.name': name,
  'user.email': email,
})

/** What to send for a new customer with its first admin. */
export function newCustomerOf(values: FormValues, admin: FirstSignIn | undefined): CustomerCreate {
  const customer = createOf(values)
  if (!admin) return customer
  const [firstName, lastName, email] = [values['admin.firstName'], values['admin.lastName'], values['admin.email']].map((text) =>
    text.trim(),
  )
  return {
    ...customer,
    admin: {
      firstName: firstName!,
      lastName: lastName!,
      email: email!,
      ...(admin === 'password' && { password: values['admin.password'] }),
    },
  }
}

/** The same as others may know it: without the password. */
export function withoutPassword(customer: CustomerCreate): CustomerCreate {
  if (!customer.admin) return customer
  const { password: _, ...admin } = customer.admin
  return { ...customer, admin }
}
