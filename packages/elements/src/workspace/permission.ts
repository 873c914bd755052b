import { allGroups, type Permission } from '@clientele/contract/permissions'
import type { Customer, Session } from '@clientele/sdk'

/** Whether somebody may do something; on a customer, the group there counts, and what the token is limited to. The server has the last word. */
export function may(session: Session | undefined, permission: Permission, customer?: Pick<Customer, 'group'>): boolean {
  if (!session) return false
  if (!customer) return session.permissions.includes(permission)
  const group = (allGroups as Readonly<Record<string, readonly Permission[]>>)[customer.group]
  return group !== undefined && group.includes(permission) && (session.scopes ?? group).includes(permission)
}
