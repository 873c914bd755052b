import * as z from 'zod'
import type { HandlersOf } from '../http/context.ts'
import { cursorText, pageOf, readCursor } from '../http/cursor.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { createJob, undoJob } from './create.ts'
import { itemsOf } from './items.ts'
import { hasEnded, jobEvent, jobInPath, jobsOf, presentJob } from './row.ts'

const Place = z.tuple([cursorText])

export const jobs: HandlersOf<'jobs'> = {
  async list({ input }, ctx) {
    const list = ['jobs', ctx.principal.id]
    const place = await readCursor(input.cursor, list, Place)
    const rows = await jobsOf(ctx)
      .$if(place !== undefined, (query) => query.where('id', '<', place![0]))
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    return pageOf(
      rows,
      input.limit,
      list,
      (row) => [row.id],
      (row) => presentJob(row, ctx.now),
    )
  },

  create: createJob,

  retrieve: async ({ params }, ctx) => presentJob(await jobInPath(ctx, params.job), ctx.now),

  async results({ params, input }, ctx) {
    const job = await jobInPath(ctx, params.job)
    const list = ['job-results', job.id, input.status]
    const place = await readCursor(input.cursor, list, Place)
    const rows = await itemsOf(ctx.db, job)
      .select(['customer_id', 'status', 'code', 'detail'])
      .where('status', 'in', input.status ?? ['done', 'skipped', 'failed'])
      .$if(place !== undefined, (query) => query.where('customer_id', '>', place![0]))
      .orderBy('customer_id')
      .limit(input.limit + 1)
      .$narrowType<{ status: string }>()
      .execute()
    return pageOf(
      rows,
      input.limit,
      list,
      (row) => [row.customer_id],
      ({ customer_id, ...outcome }) => ({ customerId: customer_id, ...outcome }),
    )
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
