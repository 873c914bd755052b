import type { JobAction } from '@clientele/contract'
import type { Permission } from '@clientele/contract/permissions'
import type * as z from 'zod'
import type { Move } from '../customers/status.ts'

export type Action = z.output<typeof JobAction>

/** What each action does to one customer, what it takes, and what is said of the job that takes it back. */
export const actions: Record<Action, { move: Move; permission: Permission; undo: Action }> = {
  'customers.activate': { move: 'activate', permission: 'customers:status', undo: 'customers.deactivate' },
  'customers.deactivate': { move: 'deactivate', permission: 'customers:status', undo: 'customers.activate' },
  'customers.suspend': { move: 'suspend', permission: 'customers:status', undo: 'customers.activate' },
  'customers.delete': { move: 'delete', permission: 'customers:delete', undo: 'customers.restore' },
  'customers.restore': { move: 'restore', permission: 'customers:delete', undo: 'customers.delete' },
}
