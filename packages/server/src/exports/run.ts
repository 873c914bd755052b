import { principalOf, type Credential } from '../auth/credential.ts'
import { may } from '../auth/principal.ts'
import type { Services } from '../ports.ts'
import { record, type Actor } from '../record.ts'
import { newId } from '../new-id.ts'
import { Problem } from '../http/problem.ts'
import { exportEvent, type ExportRow } from './row.ts'

/** How far a file is told so often, and with that its owner's permission is looked up anew and it is seen whether it was called off. */
const everyMs = 1_000

/** How far the sending of a file has come. */
export type Run = {
  rows: number
  bytes: number
  /** Call often: writes how far it is now and then. A problem where the file must not go on. */
  goesOn(): Promise<void>
  end(how: 'done' | 'failed'): Promise<void>
}

/** Begins to send a file. Of several at once, the last one tells how far it is. */
export async function startRun({ database, clock, events }: Services, row: ExportRow, actor: Actor, requestId: string): Promise<Run> {
  const id = newId('run')
  let toldAt = performance.now()

  /** Writes how it stands; gives whether this is the run that does. */
  const write = (status: 'running' | 'done' | 'failed', isStart = false) =>
    database.transaction(async (db) => {
      const now = clock()
      const ends = status !== 'running'
      const { numUpdatedRows } = await db
        .updateTable('exports')
        .set({ run: id, status, rows: run.rows, bytes: run.bytes, beat_at: now, finished_at: ends ? now : null })
        .where('partner_id', '=', row.partner_id)
        .where('id', '=', row.id)
        .where('status', '!=', 'cancelled')
        .$if(!isStart, (query) => query.where('run', '=', id))
        .executeTakeFirst()
      const isMine = numUpdatedRows > 0
      const { rows, bytes } = run
      const details = { exportId: row.id, format: row.format, columns: row.columns, rows, bytes, whole: status === 'done' }
      await record(db, {
        ...(isMine ? exportEvent(row) : { partnerId: row.partner_id }),
        ...{ actor, at: now, requestId },
        changed: ['status', 'rows', 'bytes'],
        ...(ends && { activity: { type: 'export.downloaded' as const, details } }),
      })
    })

  async function requireAllowed() {
    const { db } = database
    const now = await db
      .selectFrom('exports')
      .select('status')
      .where('partner_id', '=', row.partner_id)
      .where('id', '=', row.id)
      .executeTakeFirst()
    if (!now || now.status === 'cancelled') throw new Problem('export_conflict', 'It was cancelled.')
    const principal = await principalOf(db, row.credential as Credential)
    if (!principal || !may(principal, 'customers:export')) throw new Problem('forbidden')
  }

  const run: Run = {
    rows: 0,
    bytes: 0,
    async goesOn() {
      if (performance.now() - toldAt < everyMs) return
      toldAt = performance.now()
      await requireAllowed()
      await write('running')
      events.wake()
    },
    async end(how) {
      await write(how)
      events.wake()
    },
  }
  await write('running', true)
  events.wake()
  return run
}
