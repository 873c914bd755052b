import { mayAs, type Principal } from '../auth/principal.ts'
import { customersOf, groupsOn } from '../auth/scope.ts'
import { isThere, refusal, setStatuses, targetOf, type By, type Status } from '../customers/status.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { actions, type Action } from './actions.ts'
import { itemsOf } from './items.ts'
import type { JobRow } from './row.ts'

/** How it went for one customer. */
export type Outcome = {
  customer_id: string
  status: 'done' | 'skipped' | 'failed'
  status_before: string | null
  version_after: number | null
  code: string | null
  detail: string | null
}
/** What an undone job did to a customer. */
type Deed = { status_before: string | null; version_after: number | null }

const outcome = (customer_id: string, status: Outcome['status'], more: Partial<Outcome> = {}): Outcome => ({
  customer_id,
  status,
  status_before: null,
  version_after: null,
  code: null,
  detail: null,
  ...more,
})
const failed = (id: string, problem: Problem) => outcome(id, 'failed', { code: problem.code, detail: problem.message })

/** Does what a job is for to some of its customers, each as if the starter called for it now. */
export async function actOn(db: Db, job: JobRow, ids: readonly string[], principal: Principal, by: By): Promise<Outcome[]> {
  // In one order, so that two jobs on the same customers never wait in a circle.
  const rows = await customersOf(db, principal)
    .where('customers.id', 'in', ids)
    .selectAll('customers')
    .orderBy('customers.id')
    .forUpdate()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const groupOn = await groupsOn(db, principal, ids)
  const deeds = await deedsOf(db, job, ids)
  const { move, permission } = actions[job.action as Action]

  const judge = (id: string): Outcome | CustomerRow => {
    const row = byId.get(id)
    const group = row && groupOn(id)
    if (!row || !group || (row.status === 'deleted' && !mayAs(principal, group, 'customers:delete')))
      return failed(id, new Problem('not_found', 'There is no customer with this id.'))
    if (!mayAs(principal, group, permission)) return failed(id, new Problem('forbidden', `This needs ${permission}.`))
    if (deeds)
      return deeds.get(id)?.version_after === row.version
        ? row
        : failed(id, new Problem('version_conflict', 'It was changed since, and is left as it is.'))
    if (isThere(row, move)) return outcome(id, 'skipped')
    const refused = refusal(row, move, by.now)
    return refused ? failed(id, refused) : row
  }
  const judged = ids.map(judge)
  const toMove = judged.filter((result) => 'partner_id' in result)
  const moved = await setStatuses(db, toMove, (row) => (deeds?.get(row.id)?.status_before as Status | undefined) ?? targetOf(row, move), by)
  return [
    ...judged.filter((result) => 'customer_id' in result),
    ...moved.map((row, i) => outcome(row.id, 'done', { status_before: toMove[i]!.status, version_after: row.version })),
  ]
}

async function deedsOf(db: Db, job: JobRow, ids: readonly string[]): Promise<Map<string, Deed> | undefined> {
  if (job.undoes === null) return undefined
  const undone = { partner_id: job.partner_id, id: job.undoes }
  const items = await itemsOf(db, undone)
    .select(['customer_id', 'status_before', 'version_after'])
    .where('customer_id', 'in', ids)
    .execute()
  return new Map(items.map((item) => [item.customer_id, item]))
}
