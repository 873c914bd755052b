import { credentialOf } from '../auth/credential.ts'
import { may } from '../auth/principal.ts'
import { usesMoney } from '../customers/filter.ts'
import { receivingPartner } from '../customers/family.ts'
import { requireMoney } from '../customers/money-shown.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { actions, type Action } from './actions.ts'
import { addCustomers, addDeedsOf } from './items.ts'
import { jobEvent, jobInPath, presentJob, undoUntil, type JobRow } from './row.ts'

/** A job about customers named one by one, or about all that match a filter when it begins. */
export const createJob: HandlersOf<'jobs'>['create'] = async ({ input }, ctx) => {
  if (input.filter && usesMoney(input.filter)) await requireMoney(ctx.db, ctx.principal)
  if (input.partnerId !== undefined) await receivingPartner(ctx.db, ctx.principal, input.partnerId)
  const customers = input.customers && [...new Set(input.customers)]
  const job = await insertJob(ctx, input.action, {
    reason: input.reason ?? null,
    selection: JSON.stringify(input.filter ? { filter: input.filter, except: input.except } : {}),
    selected: customers !== undefined,
    total: customers?.length ?? 0,
    ...(input.partnerId !== undefined && { target_partner_id: input.partnerId }),
  })
  if (customers) await addCustomers(ctx.db, job, customers)
  return presentJob(job, ctx.now)
}

/** A job that takes another back. It is about what that one did, and leaves alone what was changed since. */
export const undoJob: HandlersOf<'jobs'>['undo'] = async ({ params }, ctx) => {
  const undone = await jobInPath(ctx, params.job, { forUpdate: true })
  if (!undoUntil(undone, ctx.now)) throw new Problem('job_conflict', whyNot(undone))
  const job = await insertJob(ctx, actions[undone.action as Action].undo, {
    reason: undone.reason,
    selection: '{}',
    selected: true,
    total: undone.done,
    undoes: undone.id,
  })
  await addDeedsOf(ctx.db, job, undone)
  await ctx.db
    .updateTable('jobs')
    .set({ undone_by: job.id })
    .where('partner_id', '=', undone.partner_id)
    .where('id', '=', undone.id)
    .execute()
  await record(ctx.db, {
    ...jobEvent(undone),
    actor: actorOf(ctx.principal),
    at: ctx.now,
    requestId: ctx.requestId,
    changed: ['undoneBy', 'undoUntil'],
  })
  return presentJob(job, ctx.now)
}

function whyNot(job: JobRow) {
  if (job.finished_at === null) return 'It has not ended yet.'
  if (job.undoes !== null) return 'It takes another job back; start a new one instead.'
  if (job.undone_by !== null) return 'It was taken back already.'
  if (job.done === 0) return 'It changed nothing.'
  return 'It ended more than ten minutes ago.'
}

type What = { reason: string | null; selection: string; selected: boolean; total: number; undoes?: string; target_partner_id?: string }

async function insertJob({ db, principal, now, requestId }: Context, action: Action, what: What): Promise<JobRow> {
  const { permission } = actions[action]
  if (!may(principal, permission)) throw new Problem('forbidden', `This needs ${permission}.`)
  const id = newId('job', now.getTime())
  const credential = JSON.stringify(credentialOf(principal))
  const job = await db
    .insertInto('jobs')
    .values({ ...what, partner_id: principal.partner.id, id, owner_id: principal.id, credential, action, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  const details = {
    ...{ jobId: id, action },
    ...(what.target_partner_id && { to: what.target_partner_id }),
    ...(what.reason && { reason: what.reason }),
    ...(what.undoes && { undoes: what.undoes }),
  }
  await record(db, {
    ...jobEvent(job),
    actor: actorOf(principal),
    at: now,
    requestId,
    changed: ['status'],
    activity: { type: 'job.created', details },
  })
  return job
}
