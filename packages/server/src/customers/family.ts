import { may, type Principal } from '../auth/principal.ts'
import { customersForWriting, customersOf } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { CustomerRow, Profile } from './row.ts'

// To whom a customer belongs: its partner, and the agency above a sub-account.

type Family = Pick<Profile, 'partner_id' | 'role' | 'parent_id'>

export const refuse = (field: string, message: string) => new Problem('invalid_input', { fields: [{ field, message }] })

/** The partner that a new or moved customer goes to. It takes the right to create customers there, and one that is out of reach is answered like one that is not there. */
export async function receivingPartner(db: Db, principal: Principal, id: string) {
  if (!may(principal, 'customers:create')) throw new Problem('forbidden', 'Giving a customer to a partner needs customers:create.')
  const partner = principal.partners.includes(id)
    ? await db.selectFrom('partners').select(['id', 'currency', 'status']).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!partner) throw refuse('partnerId', 'There is no partner with this id')
  if (partner.status !== 'active') throw refuse('partnerId', 'This partner is disabled')
  return partner
}

/** The role that goes with what was given: one with a parent is a sub-account, one that is no sub-account has no parent. */
export function withFamily<T extends Partial<Family>>(
  given: T,
  present: Pick<Family, 'role' | 'parent_id'>,
): T & Pick<Family, 'role' | 'parent_id'> {
  const role = given.role ?? (given.parent_id ? 'subAccount' : present.role)
  const parent_id = given.parent_id !== undefined ? given.parent_id : role === 'subAccount' ? present.parent_id : null
  return { ...given, role, parent_id }
}

/** Throws unless a sub-account has an agency of the same partner above it, and everybody else has none. The agency stays one until the transaction ends. */
export async function checkParent(db: Db, principal: Principal, family: Family, id?: string) {
  if (family.role !== 'subAccount') {
    if (family.parent_id !== null) throw refuse('parentId', 'Only a sub-account has a parent')
    return
  }
  if (family.parent_id === null) throw refuse('parentId', 'A sub-account needs the agency it belongs to')
  const parent = await customersOf(db, principal)
    .select(['customers.role', 'customers.status', 'customers.partner_id'])
    .where('customers.id', '=', family.parent_id)
    .forShare()
    .executeTakeFirst()
  if (!parent || parent.status === 'deleted' || family.parent_id === id) throw refuse('parentId', 'There is no agency with this id')
  if (parent.role !== 'agency') throw refuse('parentId', 'This customer is not an agency')
  if (parent.partner_id !== family.partner_id) throw refuse('parentId', 'The agency belongs to another partner')
}

/** Throws when sub-accounts would be left without an agency. */
export async function checkChildren(db: Db, before: CustomerRow, after: Family) {
  const stays = after.role === 'agency' && after.partner_id === before.partner_id
  if (before.role !== 'agency' || stays) return
  const child = await customersForWriting(db)
    .selectFrom('customers')
    .select('id')
    .where('partner_id', '=', before.partner_id)
    .where('parent_id', '=', before.id)
    .limit(1)
    .executeTakeFirst()
  if (child) throw refuse(after.role === 'agency' ? 'partnerId' : 'role', 'This agency has sub-accounts; move them away first')
}
