import { summaryResource } from '../workspace/summary-resource.ts'
import type { TableHost } from './table-part.ts'

/** Whether amounts are shown to the person at all. */
export function seesMoney({ workspace, state }: TableHost): boolean {
  const session = workspace?.session.state.value
  if (!session) return false
  if (session.permissions.includes('money:read')) return true
  // Who sees by links may see amounts on some customers and not on others: then the column stays, and the cell says so.
  const summary = summaryResource(workspace, state.filter).state.value
  return summary ? summary.mrr !== undefined : session.group !== 'support'
}

/** Whether the person sees only the customers that somebody has linked to them. */
export function isLinkedOnly({ workspace }: TableHost): boolean {
  const session = workspace?.session.state.value
  return session?.kind !== 'apiKey' && session?.group !== 'admin'
}
