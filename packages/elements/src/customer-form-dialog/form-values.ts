import type { CustomerCreate } from '@clientele/sdk'
import { createOf, emptyValues, fieldPaths, type FieldPath, type ProfileValues } from '../customer-fields/profile-fields.ts'

/** The fields of the first admin, by the paths that the server names them by. */
export const adminPaths = ['admin.firstName', 'admin.lastName', 'admin.email', 'admin.password'] as const
export type AdminPath = (typeof adminPaths)[number]
export type FormPath = FieldPath | AdminPath

/** Every field of the form. */
export const formPaths: readonly FormPath[] = [...fieldPaths, ...adminPaths]
export const isFormPath = (path: string): path is FormPath => (formPaths as readonly string[]).includes(path)

/** What stands in the fields. */
export type FormValues = ProfileValues & Readonly<Record<AdminPath, string>>

/** How the first admin signs in first: by the link of an invitation, or with a password that is set here. */
export type FirstSignIn = 'invitation' | 'password'

const noAdmin = Object.fromEntries(adminPaths.map((path) => [path, ''])) as Record<AdminPath, string>

/** A form with these values of a profile, and no admin. */
export const formOf = (profile: ProfileValues = { ...emptyValues, type: 'company' }): FormValues => ({ ...profile, ...noAdmin })

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
