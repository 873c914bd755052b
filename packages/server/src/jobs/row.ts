import type { Job } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type * as z from 'zod'
import type { JobsTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { Context } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import type { Change } from '../record.ts'

export type JobRow = Selectable<JobsTable>
export type JobAnswer = z.output<typeof Job>

const undoMs = 10 * 60_000
export const hasEnded = (job: JobRow) => job.status !== 'queued' && job.status !== 'running'

/** Until when a job can be taken back; null if it cannot. */
export function undoUntil(job: JobRow, now: Date) {
  if (!hasEnded(job) || job.finished_at === null || job.undoes !== null || job.undone_by !== null || job.done === 0) return null
  const until = new Date(Date.parse(job.finished_at) + undoMs)
  return until > now ? until.toISOString() : null
}

export const presentJob = (job: JobRow, now: Date): JobAnswer => ({
  id: job.id,
  action: job.action,
  partnerId: job.target_partner_id,
  status: job.status,
  total: job.total,
  done: job.done,
  skipped: job.skipped,
  failed: job.failed,
  reason: job.reason,
  undoes: job.undoes,
  undoneBy: job.undone_by,
  undoUntil: undoUntil(job, now),
  createdAt: toMillis(job.created_at),
  finishedAt: job.finished_at && toMillis(job.finished_at),
})

/** The jobs of the caller: nobody sees another's. */
export const jobsOf = ({ db, principal }: Pick<Context, 'db' | 'principal'>) =>
  db.selectFrom('jobs').selectAll().where('partner_id', '=', principal.partner.id).where('owner_id', '=', principal.id)

export async function jobInPath(ctx: Context, id: string, options: { forUpdate?: boolean } = {}): Promise<JobRow> {
  const query = jobsOf(ctx).where('id', '=', id)
  const job = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst()
  if (!job) throw new Problem('not_found', 'There is no job of yours with this id.')
  return job
}

/** Tells the owner, and nobody else, that something of a job changed. */
export const jobEvent = (job: Pick<JobRow, 'id' | 'partner_id' | 'owner_id'>): Pick<Change, 'partnerId' | 'event'> => ({
  partnerId: job.partner_id,
  event: { type: 'job.changed', permission: 'jobs:read', subjectId: job.id, ownerId: job.owner_id },
})
