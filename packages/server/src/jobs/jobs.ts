import { customersOf } from '../auth/scope.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { createJob, undoJob } from './create.ts'
import { itemsOf } from './items.ts'
import { hasEnded, jobEvent, jobInPath, jobsOf, presentJob } from './row.ts'

/** What the customers of results are called, as far as the caller sees them. */
async function namesOf({ db, principal }: Context, results: readonly { customer_id: string }[]) {
  const ids = results.map((result) => result.customer_id)
  if (ids.length === 0) return new Map<string, string>()
  const rows = await customersOf(db, principal).where('customers.id', 'in', ids).select(['customers.id', 'customers.name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const jobs: HandlersOf<'jobs'> = {
  list: ({ input }, ctx) =>
    keysetPage(jobsOf(ctx), { list: ['jobs', ctx.principal.id], by: ['id'], descending: true, ...input }, (row) =>
      presentJob(row, ctx.now),
    ),

  create: createJob,

  retrieve: async ({ params }, ctx) => presentJob(await jobInPath(ctx, params.job), ctx.now),

  async results({ params, input: { status, ...page } }, ctx) {
    const job = await jobInPath(ctx, params.job)
    const query = itemsOf(ctx.db, job)
      .select(['customer_id', 'status', 'code', 'detail'])
      .where('status', 'in', status ?? ['done', 'skipped', 'failed'])
      .$narrowType<{ status: string }>()
    const list = ['job-results', job.id, status]
    const { data, nextCursor } = await keysetPage(query, { list, by: ['customer_id'], ...page }, (row) => row)
    const names = await namesOf(ctx, data)
    const named = data.map(({ customer_id, ...outcome }) => ({ customerId: customer_id, name: names.get(customer_id) ?? null, ...outcome }))
    return { data: named, nextCursor }
  },

  /** The runner holds a job while it works on a part of it, so there is no part under way here. */
  async cancel({ params }, ctx) {
    const job = await jobInPath(ctx, params.job, { forUpdate: true })
    if (hasEnded(job)) throw new Problem('job_conflict', `It ended already: it is ${job.status}.`)
    const cancelled = await ctx.db
      .updateTable('jobs')
      .set({ status: 'cancelled', finished_at: ctx.now })
      .where('partner_id', '=', job.partner_id)
      .where('id', '=', job.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const activity = { type: 'job.cancelled', details: { jobId: job.id, action: job.action } } as const
    await record(ctx.db, {
      ...jobEvent(job),
      actor: actorOf(ctx.principal),
      at: ctx.now,
      requestId: ctx.requestId,
      changed: ['status', 'finishedAt'],
      activity,
    })
    return presentJob(cancelled, ctx.now)
  },

  undo: undoJob,
}
