import { sql } from 'kysely'
import { writeEdits } from '../customers/edit.ts'
import { insertCustomers } from '../customers/insert.ts'
import { setStatuses } from '../customers/status.ts'
import type { RowError } from '../db/import-tables.ts'
import { actorOf } from '../record.ts'
import type { StagedRow } from './block-rows.ts'
import { judgeRows, type Judge, type Verdict } from './judge.ts'

/** What became of some rows. */
export type Outcome = { created: number; updated: number; skipped: number; rejected: number }
type Of<K extends Verdict['kind']> = Extract<Verdict, { kind: K }>

/** Makes customers of rows, in the transaction that marks the rows as done with. */
export async function writeRows(judge: Judge, rows: readonly StagedRow[], graceDays: number): Promise<Outcome> {
  const { db, imported } = judge
  // Imports of one partner take turns, block by block: of two that bring the same customer, the second sees what the first wrote.
  await sql`select pg_advisory_xact_lock(hashtextextended(${imported.target_partner_id}, 22))`.execute(db)
  const outcome: Outcome = { created: 0, updated: 0, skipped: rows.filter(({ leftOut }) => leftOut).length, rejected: 0 }
  let waiting: readonly StagedRow[] = rows.filter(({ leftOut }) => !leftOut)
  while (waiting.length > 0) {
    const verdicts = await judgeRows(judge, waiting)
    const { now, later } = inThisRound(verdicts, imported.duplicates)
    const of = <K extends Verdict['kind']>(kind: K) => now.filter((verdict): verdict is Of<K> => verdict.kind === kind)
    await create(judge, of('create'))
    await update(judge, of('update'), graceDays)
    await reject(judge, of('reject'), rows)
    outcome.created += of('create').length
    outcome.updated += of('update').length
    outcome.skipped += of('skip').length
    outcome.rejected += of('reject').length
    waiting = waiting.filter(({ row }) => later.has(row))
  }
  return outcome
}

/** Of rows that tell of one customer, the first comes first: the others are judged anew when it is written. */
function inThisRound(verdicts: readonly Verdict[], duplicates: string) {
  const taken = new Set<string>()
  const later = new Set<number>()
  const now = verdicts.filter((verdict) => {
    const { kind, row } = verdict
    if (kind === 'skip' || kind === 'reject') return true
    const marks = [...(duplicates === 'create' ? [] : verdict.keys), ...(kind === 'update' ? [verdict.before.id] : [])]
    const waits = marks.some((mark) => taken.has(mark))
    if (waits) later.add(row)
    else for (const mark of marks) taken.add(mark)
    return !waits
  })
  return { now, later }
}

const create = ({ db, now, principal, imported }: Judge, verdicts: readonly Of<'create'>[]) =>
  insertCustomers(
    { db, now, requestId: null, actor: actorOf(principal), welcome: false },
    verdicts.map(({ row, profile, status }) => ({
      profile,
      status,
      details: { importId: imported.id, fileName: imported.file_name, row },
    })),
  )

async function update({ db, now, principal, imported }: Judge, verdicts: readonly Of<'update'>[], graceDays: number) {
  const editor = { db, now, principal, requestId: null, importId: imported.id }
  const edits = verdicts.flatMap(({ edit }) => edit ?? [])
  const written = edits.length > 0 ? await writeEdits(editor, edits) : []
  const after = new Map(written.map((row) => [row.id, row]))
  const statuses = new Map(verdicts.flatMap(({ before, status }) => (status ? [[before.id, status] as const] : [])))
  if (statuses.size === 0) return
  const rows = verdicts.flatMap(({ before }) => (statuses.has(before.id) ? [after.get(before.id) ?? before] : []))
  await setStatuses(db, rows, ({ id }) => statuses.get(id)!, {
    actor: actorOf(principal),
    now,
    requestId: null,
    graceDays,
    importId: imported.id,
  })
}

async function reject(
  { db, imported: { partner_id, id } }: Judge,
  verdicts: readonly { row: number; errors: RowError[] }[],
  rows: readonly StagedRow[],
) {
  if (verdicts.length === 0) return
  const blockOf = new Map(rows.map(({ row, block }) => [row, block]))
  await db
    .insertInto('import_rows')
    .values(
      verdicts.map(({ row, errors }) => ({
        partner_id,
        import_id: id,
        row,
        block: blockOf.get(row)!,
        errors: JSON.stringify(errors),
        rejected: true,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'import_id', 'row'])
        .doUpdateSet((eb) => ({ errors: eb.ref('excluded.errors'), rejected: true, duplicate: null })),
    )
    .execute()
}
