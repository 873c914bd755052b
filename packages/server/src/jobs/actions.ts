import type { JobAction } from '@clientele/contract'
import type { Permission } from '@clientele/contract/permissions'
import type * as z from 'zod'
import type { Act } from './act.ts'
import { moveToPartner } from './move-to-partner.ts'
import { setStatus } from './set-status.ts'

export type Action = z.output<typeof JobAction>

/** What each action does to customers, what it takes, and what is said of the job that takes it back. */
export const actions: Record<Action, { act: Act; permission: Permission; undo: Action }> = {
  'customers.activate': { act: setStatus('activate'), permission: 'customers:status', undo: 'customers.deactivate' },
  'customers.deactivate': { act: setStatus('deactivate'), permission: 'customers:status', undo: 'customers.activate' },
  'customers.suspend': { act: setStatus('suspend'), permission: 'customers:status', undo: 'customers.activate' },
  'customers.delete': { act: setStatus('delete'), permission: 'customers:delete', undo: 'customers.restore' },
  'customers.restore': { act: setStatus('restore'), permission: 'customers:delete', undo: 'customers.delete' },
  'customers.move': { act: moveToPartner, permission: 'customers:write', undo: 'customers.move' },
}
