import type { Permission } from '@clientele/contract/permissions'
import { Problem } from '../http/problem.ts'
import { may, type Principal } from './principal.ts'

/** The scopes one wants to give away, each once; a problem if one does not have them all. */
export function givenScopes(principal: Principal, scopes: readonly Permission[]): Permission[] {
  const missing = scopes.filter((scope) => !may(principal, scope))
  if (missing.length > 0) throw new Problem('scope_exceeded', `You do not have ${[...new Set(missing)].join(', ')}.`)
  return [...new Set(scopes)]
}
