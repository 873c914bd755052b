import type { Updateable } from 'kysely'
import { principalOf, type Credential } from '../auth/credential.ts'
import type { Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import type { JobsTable } from '../db/schema.ts'
import type { Ports } from '../ports.ts'
import { actorOf, record, system } from '../record.ts'
import { actOn } from './batch.ts'
import { addMatching, refuseWaiting, waitingCustomers, writeOutcomes } from './items.ts'
import type { Outcome } from './outcome.ts'
import { jobEvent, type JobRow } from './row.ts'

const perTurn = 100
const tries = 5
type Needs = Pick<Ports, 'database' | 'clock' | 'settings' | 'log'>

/**
 * Does a part of the job whose turn it is, in one transaction that holds the job: what is done and that it is done are written together.
 * When a process dies, its part was never done, the job is free, and the next turn of any replica takes it up. Gives false when no job waits.
 */
export async function runTurn(needs: Needs): Promise<boolean> {
  const { database, clock, settings } = needs
  let taken: JobRow | undefined
  try {
    await database.transaction(async (db) => {
      const now = clock()
      taken = await waitingJob(db, now)
      if (taken) await advance(db, taken, now, settings.graceDays)
    })
  } catch (error) {
    if (!taken || database.isUnavailable(error)) throw error
    needs.log({ level: 'error', event: 'job_put_off', job: taken.id, kind: error instanceof Error ? error.name : typeof error })
    await putOff(needs, taken)
  }
  return taken !== undefined
}

/** Jobs take turns: the one whose turn was longest ago comes next. One that another replica holds is passed over. */
const waitingJob = (db: Db, now: Date) =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('status', 'in', ['queued', 'running'])
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now.toISOString())]))
    .orderBy('not_before', (order) => order.asc().nullsFirst())
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

async function advance(db: Db, job: JobRow, now: Date, graceDays: number) {
  const principal = await principalOf(db, job.credential as Credential)
  if (!principal) return refuseRest(db, job, now)
  if (!job.selected) return select(db, job, principal, now)
  const customers = await waitingCustomers(db, job, perTurn)
  const by = { actor: actorOf(principal), now, requestId: null, graceDays, reason: job.reason ?? undefined, jobId: job.id }
  const outcomes = customers.length > 0 ? await actOn(db, job, customers, principal, by) : []
  await writeOutcomes(db, job, outcomes)
  const count = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length
  await change(db, job, now, {
    status: customers.length < perTurn ? 'done' : 'running',
    done: job.done + count('done'),
    skipped: job.skipped + count('skipped'),
    failed: job.failed + count('failed'),
  })
}

/** A job with a filter is about all that match when it begins. */
async function select(db: Db, job: JobRow, principal: Principal, now: Date) {
  const total = await addMatching(db, job, principal, job.selection, now)
  await change(db, job, now, { status: 'running', selected: true, total })
}

/** Whoever started it may not come in any more: nothing more is done in that name. */
async function refuseRest(db: Db, job: JobRow, now: Date) {
  const refused = await refuseWaiting(db, job, 'forbidden', 'Whoever started the job has no access any more.')
  await change(db, job, now, { status: 'failed', failed: job.failed + refused })
}

/** Writes how far a job is and tells its owner. A job that did something begins to count its failures anew. */
async function change(db: Db, job: JobRow, now: Date, set: Updateable<JobsTable>) {
  const ends = set.status !== 'running'
  await db
    .updateTable('jobs')
    .set({ attempts: 0, not_before: now, ...set, ...(ends && { finished_at: now }) })
    .where('partner_id', '=', job.partner_id)
    .where('id', '=', job.id)
    .execute()
  const fields = ['status', 'total', 'done', 'skipped', 'failed'] as const
  const changed = fields.filter((field) => set[field] !== undefined && set[field] !== job[field])
  if (changed.length > 0)
    await record(db, { ...jobEvent(job), actor: system, at: now, requestId: null, changed: [...changed, ...(ends ? ['finishedAt'] : [])] })
}

/** After a failure a job waits, longer each time; after the last it has failed. */
const putOff = ({ database, clock }: Needs, { partner_id, id }: JobRow) =>
  database.transaction(async (db) => {
    const now = clock()
    const job = await db
      .selectFrom('jobs')
      .selectAll()
      .where('partner_id', '=', partner_id)
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'running'])
      .forUpdate()
      .executeTakeFirst()
    if (!job) return
    const attempts = job.attempts + 1
    if (attempts >= tries) return change(db, job, now, { attempts, status: 'failed' })
    const seconds = 4 ** (attempts - 1)
    await db
      .updateTable('jobs')
      .set({ attempts, not_before: new Date(now.getTime() + seconds * 1000) })
      .where('partner_id', '=', partner_id)
      .where('id', '=', id)
      .execute()
  })
