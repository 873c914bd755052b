import type { Context, HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { actorOf } from '../record.ts'
import { createCustomer } from './create.ts'
import { findDuplicates } from './duplicates/duplicates.ts'
import { listCustomers } from './list.ts'
import { present } from './present.ts'
import { customerInPath } from './row.ts'
import { refusal, setStatuses, targetOf, type Move, type SuspendedFor } from './status.ts'
import { customerSummary } from './summary.ts'
import { updateCustomer } from './update.ts'

const moves = { active: 'activate', inactive: 'deactivate', suspended: 'suspend' } as const

export const customers: HandlersOf<'customers'> = {
  list: listCustomers,
  summary: customerSummary,
  duplicates: findDuplicates,
  create: createCustomer,
  retrieve: async ({ params }, ctx) => present(ctx, await customerInPath(ctx, params.customer)),
  update: updateCustomer,
  delete: ({ params, input }, ctx) => move(ctx, params.customer, 'delete', input.reason),
  restore: ({ params, input }, ctx) => move(ctx, params.customer, 'restore', input.reason),
  setStatus: ({ params, input }, ctx) => move(ctx, params.customer, moves[input.status], input.reason, input.suspendedFor),
}

async function move(ctx: Context, id: string, what: Move, reason: string | undefined, suspendedFor?: SuspendedFor) {
  const row = await customerInPath(ctx, id, { forUpdate: true })
  await requireVersion(ctx.ifMatch, row.version, () => present(ctx, row))
  const refused = refusal(row, what, ctx.now)
  if (refused) throw refused
  const { graceDays } = ctx.services.settings
  const by = { actor: actorOf(ctx.principal), now: ctx.now, requestId: ctx.requestId, graceDays, reason, suspendedFor }
  const [moved] = await setStatuses(ctx.db, [row], (row) => targetOf(row, what), by)
  return present(ctx, moved!)
}
