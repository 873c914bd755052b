import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CustomerRow } from './row.ts'

// What there is of a customer beyond the rows that go with it by their foreign keys. A table that keeps anything else of customers belongs in here;
// purge.test.ts looks through all there are.

/** Where a customer has left something. */
export type Traces = {
  customerId: string
  partnerId: string
  /** Its own users, and the addresses they sign in with. */
  users: string[]
  addresses: string[]
  /** The partner users linked to it. */
  linked: string[]
  /** The invitations that it came by, and when the first was written. */
  invitations: string[]
  invitedAt: string | null
  /** Jobs that were about it and about no other that is still there. */
  jobs: string[]
}

export async function tracesOf(db: Db, { partner_id, id }: CustomerRow): Promise<Traces> {
  const own = { users: await usersOf(db, partner_id, id), invitations: await invitationsOf(db, partner_id, id) }
  const links = await db.selectFrom('links').select('user_id').where('partner_id', '=', partner_id).where('customer_id', '=', id).execute()
  const { rows: jobs } = await sql<{ job_id: string }>`
    select i.job_id from job_items i where i.customer_id = ${id} and not exists (
      select 1 from job_items o where o.partner_id = i.partner_id and o.job_id = i.job_id and o.customer_id <> i.customer_id)`.execute(db)
  return {
    customerId: id,
    partnerId: partner_id,
    users: own.users.map((user) => user.id),
    addresses: own.users.flatMap(({ email_key }) => email_key ?? []),
    linked: links.map((link) => link.user_id),
    invitations: own.invitations.map((invitation) => invitation.id),
    invitedAt: own.invitations.map(({ created_at }) => created_at).sort()[0] ?? null,
    jobs: jobs.map((job) => job.job_id),
  }
}

const usersOf = (db: Db, partnerId: string, id: string) =>
  db.selectFrom('company_users').select(['id', 'email_key']).where('partner_id', '=', partnerId).where('customer_id', '=', id).execute()

const invitationsOf = (db: Db, partnerId: string, id: string) =>
  db.selectFrom('invitations').select(['id', 'created_at']).where('partner_id', '=', partnerId).where('customer_id', '=', id).execute()

/** Removes what no foreign key takes along. */
export async function removeTraces(db: Db, { customerId, users, addresses, jobs }: Traces) {
  if (users.length > 0) {
    await db.deleteFrom('preferences').where('owner_id', 'in', users).execute()
    await db.deleteFrom('idempotency_keys').where('principal_id', 'in', users).execute()
  }
  if (addresses.length > 0) await db.deleteFrom('password_reset_requests').where('email_key', 'in', addresses).execute()
  await db.deleteFrom('job_items').where('customer_id', '=', customerId).execute()
  if (jobs.length > 0) await db.updateTable('jobs').set({ reason: null }).where('id', 'in', jobs).execute()
}

/** What of the details of an activity is no text of anybody: statuses, groups and ids. */
const kept = ['from', 'to', 'status', 'group', 'suspendedFor', 'liftedBy', 'userId', 'invoiceId', 'invitationId', 'jobId', 'action']

/**
 * Takes out of the log what it says of a customer. What is left is what was done and when, and which of the partner's people did it. The database lets
 * this happen only once the customer is gone.
 */
export async function blankActivity(db: Db, { customerId, partnerId, invitations, invitedAt, jobs }: Traces) {
  const details = sql`details = coalesce((select jsonb_object_agg(key, value) from jsonb_each(details) where key = any(${kept}::text[])), '{}')`
  const ofTheirs = sql`(actor_kind = 'companyUser' or (actor_kind = 'system' and actor_email is not null))`
  await sql`
    update activity set ${details},
      actor_name = case when ${ofTheirs} then '' else actor_name end,
      actor_email = case when ${ofTheirs} then null else actor_email end
    where customer_id = ${customerId}`.execute(db)
  if (invitations.length > 0)
    await sql`
      update activity set ${details} where partner_id = ${partnerId} and at >= ${invitedAt} and customer_id is null
        and type like 'invitation.%' and details->>'invitationId' = any(${invitations}::text[])`.execute(db)
  if (jobs.length > 0)
    await sql`
      update activity a set details = a.details - 'reason' from jobs j
      where j.id = any(${jobs}::text[]) and a.partner_id = j.partner_id and a.at >= j.created_at and a.customer_id is null
        and a.type like 'job.%' and a.details->>'jobId' = j.id`.execute(db)
}
