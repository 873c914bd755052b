import { permissionNames, type Permission } from '@clientele/contract/permissions'
import type { Session } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'
import { scopeTexts } from './scopes.strings.ts'

/** The permissions by what they are about, in the order in which they are offered. */
export const scopeGroups = {
  customers: [
    ...(['customers:read', 'customers:create', 'customers:write', 'customers:status', 'customers:delete'] as const),
    ...(['customers:export', 'customers:import', 'users:write'] as const),
  ],
  money: ['money:read', 'payments:write', 'documents:read'],
  services: ['services:read', 'services:write', 'tickets:write'],
  team: ['partners:read', 'partner-users:read', 'access:read', 'access:write', 'partner-contacts:read', 'partner-contacts:write'],
  work: ['views:read', 'views:write', 'views:share', 'jobs:read', 'jobs:write', 'activity:read', 'mails:read'],
  programs: ['session:read', 'events:read', 'widget-sessions:write', 'webhooks:manage', 'keys:read', 'keys:write'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type ScopeGroup = keyof typeof scopeGroups
export const groupNames = Object.keys(scopeGroups) as ScopeGroup[]

/** How much a key may do, in a word; `some` where no word is for it. */
export type Access = 'all' | 'readOnly' | 'some'

const isRead = (scope: string): boolean => scope.endsWith(':read')
const isKnown = (scope: string): scope is keyof (typeof scopeTexts)['strings'] => scope in scopeTexts.strings

/** What somebody may give to a key: what they may do themselves. */
export const ownScopes = (session: Session | undefined): Permission[] =>
  permissionNames.filter((scope) => session?.permissions.includes(scope))

/** What stands for a word, among what somebody may. */
export const scopesOf = (access: Exclude<Access, 'some'>, own: readonly Permission[]): Permission[] =>
  access === 'all' ? [...own] : own.filter(isRead)

export function accessOf(scopes: readonly string[], own: readonly Permission[]): Access {
  const isAll = scopes.length === own.length && own.every((scope) => scopes.includes(scope))
  return isAll ? 'all' : scopes.every(isRead) ? 'readOnly' : 'some'
}

/** The word for a permission; one that a later server has, and we do not know yet, is called by its id. */
export const scopeWord = (texts: Texts, scope: string): string => (isKnown(scope) ? texts.text(scopeTexts, scope) : scope)

export const groupWord = (texts: Texts, group: ScopeGroup): string => texts.text(scopeTexts, `of.${group}`)

/** Some permissions by what they are about; those that we do not know stand behind. */
export function grouped(scopes: readonly string[]): { readonly group: ScopeGroup | undefined; readonly scopes: readonly string[] }[] {
  const known = groupNames.map((group) => ({ group, scopes: scopeGroups[group].filter((scope) => scopes.includes(scope)) }))
  const others = scopes.filter((scope) => !(permissionNames as readonly string[]).includes(scope))
  return [...known, { group: undefined, scopes: others }].filter((one) => one.scopes.length > 0)
}
