import type { CustomerCreate, CustomerUpdate } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import { mayAs } from '../auth/principal.ts'
import { customerOf } from '../auth/scope.ts'
import type { CustomersTable } from '../db/schema.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'

export type CustomerRow = Selectable<CustomersTable>
export type CustomerInput = Omit<z.output<typeof CustomerCreate>, 'admin'> | z.output<typeof CustomerUpdate>

/** What a person writes of a customer, and the columns it is kept in. */
const columnsOf = {
  name: ['name'],
  type: ['type'],
  role: ['role'],
  email: ['email'],
  phone: ['phone'],
  website: ['website'],
  description: ['description'],
  organisationNumber: ['organisation_number'],
  country: ['country'],
  address: ['address'],
  contact: ['contact_name', 'contact_email', 'contact_phone', 'contact_address', 'contact_country'],
  language: ['language'],
  currency: ['currency'],
  partner: ['partner_id'],
  parentId: ['parent_id'],
} as const satisfies Record<string, readonly (keyof CustomerRow)[]>

type Field = keyof typeof columnsOf
/** The columns a person writes. */
export type Profile = Pick<CustomerRow, (typeof columnsOf)[Field][number]>

/** The columns that an input sets; what it leaves out is left out. */
export function profileOf({ contact, address, organisationNumber, partnerId, parentId, ...plain }: CustomerInput): Partial<Profile> {
  const all = {
    ...plain,
    organisation_number: organisationNumber,
    partner_id: partnerId,
    parent_id: parentId,
    address: address && withoutEmptyLines(address),
    ...(contact !== undefined && {
      contact_name: contact?.name ?? null,
      contact_email: contact?.email ?? null,
      contact_phone: contact?.phone ?? null,
      contact_address: contact?.address ? withoutEmptyLines(contact.address) : null,
      contact_country: contact?.country ?? null,
    }),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** An address with nothing in it is none. */
export function withoutEmptyLines(address: NonNullable<CustomerInput['address']>) {
  const lines = Object.entries(address).filter(([, line]) => line != null)
  return lines.length === 0 ? null : Object.fromEntries(lines)
}

/** The fields, by their names in the contract, in which two profiles differ. */
export const changedFields = (before: Profile, after: Profile) =>
  (Object.keys(columnsOf) as Field[]).filter((field) => columnsOf[field].some((column) => !isSame(before[column], after[column])))

/** Whether two values of a column are the same, in whichever order an address has its lines. */
export const isSame = (a: Profile[keyof Profile] | number, b: Profile[keyof Profile] | number) =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b))
const canonical = (value: object | null) => JSON.stringify(Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A profile as the database takes it. */
export const writable = ({ address, contact_address, ...profile }: Profile) => ({
  ...profile,
  address: address && JSON.stringify(address),
  contact_address: contact_address && JSON.stringify(contact_address),
})

/** The part of a row that a person writes. */
export const profileIn = (row: CustomerRow) =>
  Object.fromEntries(Object.values(columnsOf).flatMap((columns) => columns.map((column) => [column, row[column]]))) as Profile

/** The customer in the path. To those who could not restore it, a deleted one is not there. */
export async function customerInPath(ctx: Context, id: string, options: { forUpdate?: boolean } = {}): Promise<CustomerRow> {
  const row = await customerOf(ctx.db, ctx.principal, id, options)
  if (row.status === 'deleted' && !mayAs(ctx.principal, ctx.group, 'customers:delete'))
    throw new Problem('not_found', 'There is no customer with this id.')
  return row
}
