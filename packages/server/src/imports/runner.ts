import type { Updateable } from 'kysely'
import { principalOf, type Credential } from '../auth/credential.ts'
import { may, type Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import type { ImportsTable, KeptProblem } from '../db/import-tables.ts'
import type { Ports } from '../ports.ts'
import { actorOf, record, system, type Change } from '../record.ts'
import { blocksOf, rowsIn } from './block-rows.ts'
import { checkRows } from './check-block.ts'
import { readerOf } from './read-row.ts'
import { forgetContents, importEvent, type ImportsRow } from './row.ts'
import { writeRows } from './write-block.ts'

const tries = 5
type Needs = Pick<Ports, 'database' | 'clock' | 'settings' | 'log'>

/**
 * Checks or writes the next block of the import whose turn it is, in one transaction that holds the import: what is done and that it is
 * done are written together. When a process dies, its block was never done, and any replica takes it up. Gives false when none waits.
 */
export async function runImportTurn(needs: Needs): Promise<boolean> {
  const { database, clock, settings, log } = needs
  let taken: ImportsRow | undefined
  try {
    await database.transaction(async (db) => {
      const now = clock()
      taken = await waitingImport(db, now)
      if (taken) await advance(db, taken, now, settings.graceDays)
    })
  } catch (error) {
    if (!taken || database.isUnavailable(error)) throw error
    log({ level: 'error', event: 'import_put_off', import: taken.id, kind: error instanceof Error ? error.name : typeof error })
    await putOff(needs, taken)
  }
  return taken !== undefined
}

/** Imports take turns: the one whose turn was longest ago comes next. One that another replica holds is passed over. */
const waitingImport = (db: Db, now: Date) =>
  db
    .selectFrom('imports')
    .selectAll()
    .where('status', 'in', ['checking', 'running'])
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now.toISOString())]))
    .orderBy('not_before', (order) => order.asc().nullsFirst())
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

async function advance(db: Db, row: ImportsRow, now: Date, graceDays: number) {
  const principal = await principalOf(db, row.credential as Credential)
  if (!principal || !may(principal, 'customers:import'))
    return end(db, row, now, 'failed', {
      code: 'access_lost',
      detail: 'Whoever sent the file may not import any more.',
      line: null,
      column: null,
    })
  const block = await blocksOf(db, row).where('n', '=', row.next_block).executeTakeFirst()
  if (!block) return row.status === 'checking' ? change(db, row, now, { status: 'checked' }) : end(db, row, now, 'done', null, principal)
  const rows = await rowsIn(db, row, [block])
  const judge = { db, principal, now, reader: readerOf(row), imported: row }
  const next = { next_block: row.next_block + 1 }
  if (row.status === 'checking') {
    const { invalid, duplicated } = await checkRows(judge, rows)
    return change(db, row, now, {
      ...next,
      checked: row.checked + rows.length,
      invalid: row.invalid + invalid,
      duplicated: row.duplicated + duplicated,
    })
  }
  const { created, updated, skipped, rejected } = await writeRows(judge, rows, graceDays)
  return change(db, row, now, {
    ...next,
    created: row.created + created,
    updated: row.updated + updated,
    skipped: row.skipped + skipped,
    rejected: row.rejected + rejected,
  })
}

/** Ends an import that was started or checked, tells of it, and forgets what nobody needs any more. */
async function end(db: Db, row: ImportsRow, now: Date, status: 'done' | 'failed', problem: KeptProblem | null, principal?: Principal) {
  const { created, updated, skipped, rejected } = row
  await forgetContents(db, row)
  const details = { importId: row.id, fileName: row.file_name, created, updated, skipped, rejected }
  await change(
    db,
    row,
    now,
    { status, problem: problem && JSON.stringify(problem), finished_at: now },
    { actor: principal ? actorOf(principal) : system, activity: { type: 'import.finished', details } },
  )
}

/** Writes how far an import is and tells its owner. One that did something begins to count its failures anew. */
async function change(db: Db, row: ImportsRow, now: Date, set: Updateable<ImportsTable>, more: Partial<Change> = {}) {
  await db
    .updateTable('imports')
    .set({ attempts: 0, not_before: now, ...set })
    .where('partner_id', '=', row.partner_id)
    .where('id', '=', row.id)
    .execute()
  const told = { next_block: 'processed', finished_at: 'finishedAt' } as Record<string, string>
  const changed = Object.keys(set).map((name) => told[name] ?? name)
  await record(db, { ...importEvent(row), actor: system, at: now, requestId: null, changed, ...more })
}

/** After a failure an import waits, longer each time; after the last it has failed. */
const putOff = ({ database, clock }: Needs, { partner_id, id }: ImportsRow) =>
  database.transaction(async (db) => {
    const now = clock()
    const row = await db
      .selectFrom('imports')
      .selectAll()
      .where('partner_id', '=', partner_id)
      .where('id', '=', id)
      .where('status', 'in', ['checking', 'running'])
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const attempts = row.attempts + 1
    const problem = {
      code: 'failed',
      detail: 'The server failed several times. Tell support the id of the import.',
      line: null,
      column: null,
    }
    if (attempts >= tries) return end(db, row, now, 'failed', problem)
    await db
      .updateTable('imports')
      .set({ attempts, not_before: new Date(now.getTime() + 4 ** (attempts - 1) * 1000) })
      .where('partner_id', '=', partner_id)
      .where('id', '=', id)
      .execute()
  })
