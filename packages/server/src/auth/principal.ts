import { allGroups, type AnyGroup, type Permission } from '@clientele/contract/permissions'

/** Who calls, loaded anew for each request, so that what was taken away is gone at once. */
export type Principal = {
  kind: 'partnerUser' | 'companyUser' | 'apiKey' | 'widget'
  /** Id of the person or key. */
  id: string
  name: string
  email: string | null
  locale: string | null
  partner: { id: string; name: string; currency: string }
  group: AnyGroup
  /** What the token is limited to; null for all that the group may. */
  scopes: ReadonlySet<string> | null
  /** The partners whose customers one sees: one's own and all below. */
  partners: readonly string[]
  /** Whether one sees only the customers one is linked to, each with the group of the link. */
  linkedOnly: boolean
  /** The customer one belongs to, for one of a customer's own users: as if linked to it, and to nothing else ever. */
  ownCustomer: string | null
  /** The session of sign-in, or the widget session; a key has none. */
  sessionId: string | null
  /** When the token ends. */
  expiresAt: string | null
}

const tables = Object.fromEntries(Object.entries(allGroups).map(([name, list]) => [name, new Set<string>(list)])) as Record<
  AnyGroup,
  Set<string>
>

/** Whether a group, as this principal holds it, allows something. */
export const mayAs = (principal: Principal, group: AnyGroup, permission: Permission) =>
  tables[group].has(permission) && (principal.scopes === null || principal.scopes.has(permission))

/** Whether the principal may do something that concerns its partner, not one customer. */
export const may = (principal: Principal, permission: Permission) => mayAs(principal, principal.group, permission)

/** Whether somebody is one of the own users of a customer that is suspended: nothing else limits what their tokens are for. */
export const isSuspended = (principal: Principal) => principal.kind === 'companyUser' && principal.scopes !== null

/** All that the principal may do for its partner. */
export const permissionsOf = (principal: Principal) => allGroups[principal.group].filter((permission) => may(principal, permission))
