import { sql } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import { customerSource } from '../auth/scope.ts'
import { all, conditionsOf, searchOf, type Filter } from '../customers/filter.ts'
import type { Db } from '../db/database.ts'
import type { Outcome } from './outcome.ts'
import type { JobRow } from './row.ts'

// What a job is about, customer by customer, and how it went for each.

/** Puts customers down by their ids. */
export const addCustomers = (db: Db, { partner_id, id }: JobRow, customers: readonly string[]) =>
  sql`insert into job_items (partner_id, job_id, customer_id) select ${partner_id}, ${id}, unnest(${customers}::text[])`.execute(db)

/** What a job with a filter is about. */
export type Matching = { filter?: Filter; except?: readonly string[] }

/** Puts down all customers that the principal sees now and that match; gives how many. */
export async function addMatching(
  db: Db,
  { partner_id, id }: JobRow,
  principal: Principal,
  { filter = {}, except = [] }: Matching,
  now: Date,
) {
  const { from, where } = customerSource(principal, filter.partner)
  const others = except.length > 0 ? [sql`c.id <> all(${except}::text[])`] : []
  const conditions = all([where, ...others, ...conditionsOf(filter, principal, now), ...searchOf(filter)])
  const { numAffectedRows } = await sql`
    insert into job_items (partner_id, job_id, customer_id) select ${partner_id}, ${id}, c.id from ${from} where ${conditions}`.execute(db)
  return Number(numAffectedRows)
}

/** Puts down what another job did, to take it back. */
export const addDeedsOf = (db: Db, { partner_id, id }: JobRow, undone: JobRow) =>
  sql`insert into job_items (partner_id, job_id, customer_id)
    select partner_id, ${id}, customer_id from job_items where partner_id = ${partner_id} and job_id = ${undone.id} and status = 'done'`.execute(
    db,
  )

/** The next customers that nothing was done to yet. */
export async function waitingCustomers(db: Db, job: JobRow, limit: number) {
  const items = await itemsOf(db, job).select('customer_id').where('status', 'is', null).orderBy('customer_id').limit(limit).execute()
  return items.map((item) => item.customer_id)
}

export const itemsOf = (db: Db, { partner_id, id }: Pick<JobRow, 'partner_id' | 'id'>) =>
  db.selectFrom('job_items').where('partner_id', '=', partner_id).where('job_id', '=', id)

/** Writes down how it went. */
export const writeOutcomes = (db: Db, { partner_id, id }: JobRow, outcomes: readonly Outcome[]) =>
  sql`
  update job_items set status = o.status, status_before = o.status_before, partner_before = o.partner_before, version_after = o.version_after, code = o.code, detail = o.detail
  from json_to_recordset(${JSON.stringify(outcomes)}::json) as o(customer_id text, status text, status_before text, partner_before text, version_after int, code text, detail text)
  where job_items.partner_id = ${partner_id} and job_items.job_id = ${id} and job_items.customer_id = o.customer_id`.execute(db)

/** Writes down that nothing more is done; gives to how many. */
export async function refuseWaiting(db: Db, { partner_id, id }: JobRow, code: string, detail: string) {
  const { numUpdatedRows } = await db
    .updateTable('job_items')
    .set({ status: 'failed', code, detail })
    .where('partner_id', '=', partner_id)
    .where('job_id', '=', id)
    .where('status', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
