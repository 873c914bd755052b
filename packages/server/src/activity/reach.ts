import type { AnyGroup } from '@clientele/contract/permissions'
import type { Principal } from '../auth/principal.ts'
import { groupOn } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** Where in the log somebody may look: at one customer, at all of some partners, or at the customers one is linked to. */
export type Reach =
  | { of: 'customer'; customerId: string; partners: readonly string[]; group: AnyGroup }
  | { of: 'partners'; partners: readonly string[]; group: AnyGroup }
  | { of: 'links'; partnerId: string; userId: string }

export async function reachOf(db: Db, principal: Principal, customerId: string | undefined): Promise<Reach> {
  const { partners, group, partner, id } = principal
  if (principal.ownCustomer !== null && (customerId === undefined || customerId === principal.ownCustomer))
    return { of: 'customer', customerId: principal.ownCustomer, partners, group }
  if (customerId === undefined)
    return principal.linkedOnly ? { of: 'links', partnerId: partner.id, userId: id } : { of: 'partners', partners, group }
  const groupThere = await groupOn(db, principal, customerId)
  if (!groupThere) throw new Problem('not_found', 'There is no customer with this id.')
  return { of: 'customer', customerId, partners, group: groupThere }
}
