import { isThere, refusal, setStatuses, targetOf, type Move, type Status } from '../customers/status.ts'
import type { CustomerRow } from '../customers/row.ts'
import type { Act } from './act.ts'
import { failed, outcome, type Outcome } from './outcome.ts'

/** Moves customers to another status. An undo sets the status they had, although one could not always set it from here. */
export const setStatus =
  (move: Move): Act =>
  async (rows, { db, by, deeds }) => {
    const judge = (row: CustomerRow): Outcome | CustomerRow => {
      if (deeds) return row
      if (isThere(row, move)) return outcome(row.id, 'skipped')
      const refused = refusal(row, move, by.now)
      return refused ? failed(row.id, refused) : row
    }
    const judged = rows.map(judge)
    const toMove = judged.filter((result) => 'partner_id' in result)
    const moved = await setStatuses(
      db,
      toMove,
      (row) => (deeds?.get(row.id)?.status_before as Status | undefined) ?? targetOf(row, move),
      by,
    )
    return [
      ...judged.filter((result) => 'customer_id' in result),
      ...moved.map((row, i) => outcome(row.id, 'done', { status_before: toMove[i]!.status, version_after: row.version })),
    ]
  }
