import { editOf, writeEdits, type Edit } from '../customers/edit.ts'
import { Problem } from '../http/problem.ts'
import type { Act } from './act.ts'
import { failed, outcome, type Outcome } from './outcome.ts'

/** Gives customers to another partner, each as an update would; an undo gives each back to the one it came from. */
export const moveToPartner: Act = async (rows, { db, job, principal, by, deeds }) => {
  const editor = { db, principal, now: by.now, requestId: by.requestId, reason: by.reason, jobId: by.jobId }
  const outcomes: Outcome[] = []
  const edits: Edit[] = []
  for (const row of rows) {
    const partner_id = (deeds ? deeds.get(row.id)?.partner_before : job.target_partner_id) ?? row.partner_id
    try {
      const edit = await editOf(editor, row, { partner_id })
      if (edit) edits.push(edit)
      else outcomes.push(outcome(row.id, 'skipped'))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      outcomes.push(failed(row.id, error))
    }
  }
  const moved = await writeEdits(editor, edits)
  const done = moved.map((row, i) => outcome(row.id, 'done', { partner_before: edits[i]!.before.partner_id, version_after: row.version }))
  return [...outcomes, ...done]
}
