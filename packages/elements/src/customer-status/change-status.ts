import type { Client, Customer } from '@clientele/sdk'
import { targetOf, type StatusAction } from './status-action.ts'

/** Makes the call for an action, on the customer as it was seen. `forOverdue`: a suspension that ends with the payment of what is overdue. */
export function changeStatus(
  { customers }: Client,
  action: StatusAction,
  { id, version }: Customer,
  forOverdue: boolean,
): Promise<Customer> {
  const options = { ifMatch: version }
  if (action === 'delete') return customers.delete(id, {}, options)
  if (action === 'restore') return customers.restore(id, {}, options)
  return customers.setStatus(
    id,
    { status: targetOf[action], ...(action === 'suspend' && forOverdue && { suspendedFor: 'overdue' as const }) },
    options,
  )
}

/** The action that leads back, from the customer before and after; undefined where there is none. */
export function wayBack(action: StatusAction, before: Pick<Customer, 'status'>): StatusAction | undefined {
  if (action === 'delete') return 'restore'
  if (action === 'restore') return undefined
  const back = { active: 'reactivate', inactive: 'deactivate', suspended: 'suspend' } as const
  // An account that was deactivated can become active, nothing else.
  if (action === 'deactivate' && before.status !== 'active') return undefined
  return back[before.status as keyof typeof back]
}
