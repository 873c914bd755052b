import type { Customer } from '@clientele/sdk'
import type { Workspace } from '../workspace/workspace.ts'

/** A customer as somebody else saved it: what the refusal of one's own change tells, or else what the server says when it is asked. */
export async function asItIsNow(workspace: Workspace | undefined, id: string, refusal: unknown): Promise<Customer | undefined> {
  const told = refusal instanceof Error && 'current' in refusal ? (refusal.current as Customer | undefined) : undefined
  const now = told ?? (await workspace?.client.customers.retrieve(id).catch(() => undefined))
  if (now) workspace?.customers.put([now])
  return now
}
