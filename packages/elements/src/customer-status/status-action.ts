import type { Permission } from '@clientele/contract/permissions'
import type { Customer } from '@clientele/sdk'
import type { Workspace } from '../workspace/workspace.ts'

/** What can be done to where an account is in its life. */
export type StatusAction = 'suspend' | 'deactivate' | 'reactivate' | 'delete' | 'restore'
export type SettableStatus = 'active' | 'inactive' | 'suspended'

/** The status an action leads to; deleting and restoring are calls of their own. */
export const targetOf = { suspend: 'suspended', deactivate: 'inactive', reactivate: 'active' } as const

const possible: Readonly<Record<string, readonly StatusAction[]>> = {
  active: ['suspend', 'deactivate', 'delete'],
  inactive: ['reactivate', 'delete'],
  suspended: ['reactivate', 'deactivate', 'delete'],
  deleted: ['restore'],
}

export const permissionFor = (action: StatusAction): Permission =>
  action === 'delete' || action === 'restore' ? 'customers:delete' : 'customers:status'

/** Whether an action leads anywhere from the status a customer has. */
export const isPossible = (action: StatusAction, { status }: Pick<Customer, 'status'>): boolean =>
  possible[status]?.includes(action) ?? false

/** What one may do to the status of a customer, in the order in which it is offered: dangers last. */
export const actionsFor = (workspace: Workspace, customer: Customer): StatusAction[] =>
  (possible[customer.status] ?? []).filter((action) => workspace.may(permissionFor(action), customer))
