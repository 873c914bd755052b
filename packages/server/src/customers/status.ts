import { statusTransitions } from '@clientele/contract'
import { sql } from 'kysely'
import { customersForWriting } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { record, type Actor, type Change } from '../record.ts'
import { adjustCounters, type Counting } from './counters.ts'
import type { CustomerRow } from './row.ts'
import { mailStatuses } from './status-mails.ts'

export type Status = keyof typeof statusTransitions
/** What can be done to the status of a customer. */
export type Move = 'activate' | 'deactivate' | 'suspend' | 'delete' | 'restore'
/** What a suspension is for: what is overdue lets the customer out when it is paid. */
export type SuspendedFor = 'overdue' | 'other'
/** Who does it, when and why. */
export type By = {
  actor: Actor
  now: Date
  requestId: string | null
  graceDays: number
  reason?: string | undefined
  jobId?: string
  suspendedFor?: SuspendedFor | undefined
  /** The invoice whose payment lifts a suspension. */
  paidInvoice?: string
  importId?: string
}

const targets = { activate: 'active', deactivate: 'inactive', suspend: 'suspended', delete: 'deleted' } as const

/** The status that a move leads to. */
export const targetOf = (row: CustomerRow, move: Move) => (move === 'restore' ? ((row.status_before ?? 'active') as Status) : targets[move])

/** Whether a move has nothing to do. */
export const isThere = (row: CustomerRow, move: Move) => (move === 'restore' ? row.status !== 'deleted' : row.status === targets[move])

/** Why a move is not possible, or undefined if it is. */
export function refusal(row: CustomerRow, move: Move, now: Date): Problem | undefined {
  const status = row.status as Status
  if (move === 'restore') {
    if (status !== 'deleted') return new Problem('status_conflict', `The customer is ${status}, not deleted.`)
    return row.purge_at !== null && new Date(row.purge_at) <= now
      ? new Problem('status_conflict', 'The time in which it could be restored is over.')
      : undefined
  }
  if (status === 'deleted')
    return new Problem(
      'status_conflict',
      move === 'delete' ? 'The customer is deleted already.' : 'The customer is deleted; all it can be is restored.',
    )
  if (move === 'delete' || (statusTransitions[status] as readonly Status[]).includes(targets[move])) return undefined
  return new Problem('status_conflict', `The customer is ${status}; it can be set to ${statusTransitions[status].join(' or ')}.`)
}

/** Sets the status of customers that this transaction holds. Everything that goes with it is written along: totals, log, events. Gives the rows as they are now. */
export async function setStatuses(
  db: Db,
  rows: readonly CustomerRow[],
  targetFor: (row: CustomerRow) => Status,
  by: By,
): Promise<CustomerRow[]> {
  const after = new Map<string, CustomerRow>()
  for (const [target, group] of Map.groupBy(rows, targetFor))
    for (const row of await setStatus(db, group, target, by)) after.set(row.id, row)
  const pairs = rows.map((row) => [row, after.get(row.id)!] as const)
  await adjustCounters(db, pairs satisfies Counting[])
  await record(
    db,
    pairs.map(([from, to]) => changeOf(from, to, by)),
  )
  await endSessionsOf(
    db,
    pairs.flatMap(([, to]) => (to.status === 'inactive' || to.status === 'deleted' ? [to] : [])),
    by.now,
  )
  await mailStatuses(db, pairs, by.now)
  return pairs.map(([, row]) => row)
}

/** Whoever is shut out signs in anew when that is over: what was open then does not come back by itself. */
async function endSessionsOf(db: Db, rows: readonly CustomerRow[], now: Date) {
  if (rows.length === 0) return
  await sql`
    update sessions s set ended_at = ${now} from company_users u
    where u.partner_id = any(${[...new Set(rows.map((row) => row.partner_id))]}::text[]) and u.customer_id = any(${rows.map((row) => row.id)}::text[])
      and s.company_user_id = u.id and s.ended_at is null`.execute(db)
}

const setStatus = (db: Db, rows: readonly CustomerRow[], target: Status, { now, graceDays, suspendedFor = 'other' }: By) =>
  customersForWriting(db)
    .updateTable('customers')
    .set(({ ref, eb, fn, val }) => ({
      status: target,
      status_before: target === 'deleted' ? ref('status') : null,
      // What is restored is suspended for what it was before.
      suspended_for:
        target === 'deleted' ? ref('suspended_for') : target === 'suspended' ? fn.coalesce('suspended_for', val(suspendedFor)) : null,
      deleted_at: target === 'deleted' ? now : null,
      purge_at: target === 'deleted' ? new Date(now.getTime() + graceDays * 86_400_000) : null,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('partner_id', 'in', [...new Set(rows.map((row) => row.partner_id))])
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .returningAll()
    .execute()

function changeOf(from: CustomerRow, to: CustomerRow, by: By): Change {
  const type = to.status === 'deleted' ? 'customer.deleted' : from.status === 'deleted' ? 'customer.restored' : 'customer.status_changed'
  return {
    partnerId: to.partner_id,
    actor: by.actor,
    at: by.now,
    requestId: by.requestId,
    customerId: to.id,
    changed: type === 'customer.status_changed' ? ['status'] : ['status', 'deletedAt', 'purgeAt'],
    activity: {
      type,
      details: {
        ...{ from: from.status, to: to.status },
        ...(type === 'customer.status_changed' && to.suspended_for === 'overdue' && { suspendedFor: 'overdue' }),
        ...(by.paidInvoice && { liftedBy: 'payment', invoiceId: by.paidInvoice }),
        ...(by.reason && { reason: by.reason }),
        ...(by.jobId && { jobId: by.jobId }),
        ...(by.importId && { importId: by.importId }),
      },
    },
    event: { type: type === 'customer.status_changed' ? 'customer.updated' : type, permission: 'customers:read', version: to.version },
  }
}
