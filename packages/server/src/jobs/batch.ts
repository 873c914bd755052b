import { mayAs, type Principal } from '../auth/principal.ts'
import { customersOf, groupsOn } from '../auth/scope.ts'
import type { By } from '../customers/status.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Deed } from './act.ts'
import { actions, type Action } from './actions.ts'
import { itemsOf } from './items.ts'
import { failed, type Outcome } from './outcome.ts'
import type { JobRow } from './row.ts'

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
  const { act, permission } = actions[job.action as Action]

  const judge = (id: string): Outcome | CustomerRow => {
    const row = byId.get(id)
    const group = row && groupOn(id)
    if (!row || !group || (row.status === 'deleted' && !mayAs(principal, group, 'customers:delete')))
      return failed(id, new Problem('not_found', 'There is no customer with this id.'))
    if (!mayAs(principal, group, permission)) return failed(id, new Problem('forbidden', `This needs ${permission}.`))
    if (deeds && deeds.get(id)?.version_after !== row.version)
      return failed(id, new Problem('version_conflict', 'It was changed since, and is left as it is.'))
    return row
  }
  const judged = ids.map(judge)
  const may = judged.filter((result) => 'partner_id' in result)
  return [...judged.filter((result) => 'customer_id' in result), ...(await act(may, { db, job, principal, by, deeds }))]
}

async function deedsOf(db: Db, job: JobRow, ids: readonly string[]): Promise<Map<string, Deed> | undefined> {
  if (job.undoes === null) return undefined
  const undone = { partner_id: job.partner_id, id: job.undoes }
  const items = await itemsOf(db, undone)
    .select(['customer_id', 'status_before', 'partner_before', 'version_after'])
    .where('customer_id', 'in', ids)
    .execute()
  return new Map(items.map((item) => [item.customer_id, item]))
}
