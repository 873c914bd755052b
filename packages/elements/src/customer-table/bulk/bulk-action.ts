import type { Permission } from '@clientele/contract/permissions'
import type { Job, JobAction } from '@clientele/sdk'
import type { SVGTemplateResult } from 'lit'
import { targetOf, isPossible } from '../../customer-status/status-action.ts'
import { moveIcon, pauseIcon, powerIcon, restoreIcon, trashIcon } from '../../generated/later-icons.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** What can be done with many customers at once. */
export type BulkAction = 'move' | 'suspend' | 'deactivate' | 'reactivate' | 'restore' | 'delete'

interface Kind {
  readonly job: JobAction
  /** All of these are needed. The last word is the server's. */
  readonly needs: readonly Permission[]
  readonly picture: SVGTemplateResult
}

/** In the order in which they are offered: dangers last. */
export const bulkActions: Readonly<Record<BulkAction, Kind>> = {
  move: { job: 'customers.move', needs: ['customers:write', 'customers:create', 'partners:read'], picture: moveIcon },
  suspend: { job: 'customers.suspend', needs: ['customers:status'], picture: pauseIcon },
  deactivate: { job: 'customers.deactivate', needs: ['customers:status'], picture: powerIcon },
  reactivate: { job: 'customers.activate', needs: ['customers:status'], picture: powerIcon },
  restore: { job: 'customers.restore', needs: ['customers:delete'], picture: restoreIcon },
  delete: { job: 'customers.delete', needs: ['customers:delete'], picture: trashIcon },
}

const names = Object.keys(bulkActions) as BulkAction[]

/** The actions that one may take at all. */
export const allowedActions = (workspace: Workspace): BulkAction[] =>
  workspace.may('jobs:write') ? names.filter((name) => bulkActions[name].needs.every((permission) => workspace.may(permission))) : []

/** What a job does; undefined for one of another kind. */
export const actionOf = ({ action }: Pick<Job, 'action'>): BulkAction | undefined => names.find((name) => bulkActions[name].job === action)

/** What an action does to a customer of this status: something, nothing as it is so already, or nothing as it cannot be. */
export function effectOn(status: string, action: BulkAction): 'will' | 'already' | 'cannot' {
  if (action === 'move') return status === 'deleted' ? 'cannot' : 'will'
  if (isPossible(action, { status })) return 'will'
  if (action === 'restore') return 'already'
  const target = action === 'delete' ? 'deleted' : targetOf[action]
  return status === target ? 'already' : 'cannot'
}

const statuses = ['active', 'inactive', 'suspended', 'deleted'] as const

/** The statuses that an action does something to. */
export const statusesFor = (action: BulkAction): (typeof statuses)[number][] =>
  statuses.filter((status) => effectOn(status, action) === 'will')
