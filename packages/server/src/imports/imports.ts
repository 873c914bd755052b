import type { Context, HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { createImport } from './create.ts'
import { editRows } from './edit-rows.ts'
import { download, link } from './link.ts'
import { listRows } from './list-rows.ts'
import { move } from './move.ts'
import { rejectedFile } from './rejected.ts'
import { forgetContents, importInPath, importsOf, presentImport, requireStatus, type ImportsRow } from './row.ts'
import { updateImport } from './update.ts'

export const imports: HandlersOf<'imports'> = {
  list: ({ input }, ctx) =>
    keysetPage(importsOf(ctx), { list: ['imports', ctx.principal.id], by: ['id'], descending: true, ...input }, presentImport),

  create: createImport,

  retrieve: async ({ params }, ctx) => presentImport(await importInPath(ctx, params.import)),

  update: updateImport,

  /** What an earlier check found counts for nothing any more; corrections stay. */
  async check({ params }, ctx) {
    const row = await importInPath(ctx, params.import, { forUpdate: true })
    requireStatus(row, 'ready', 'checked')
    await forgetFindings(ctx, row)
    return move(ctx, row, { status: 'checking', next_block: 0, checked: 0, invalid: 0, duplicated: 0, attempts: 0, not_before: null })
  },

  rows: listRows,
  editRows,

  async start({ params }, ctx) {
    const row = await importInPath(ctx, params.import, { forUpdate: true })
    requireStatus(row, 'checked')
    const started = { status: 'running', next_block: 0, started_at: ctx.now, attempts: 0, not_before: null }
    const details = { importId: row.id, fileName: row.file_name, rows: row.rows }
    return move(ctx, row, started, { activity: { type: 'import.started', details } })
  },

  /** The runner holds an import while it works on a block of it, so there is no block under way here. */
  async cancel({ params }, ctx) {
    const row = await importInPath(ctx, params.import, { forUpdate: true })
    if (['done', 'cancelled'].includes(row.status)) throw new Problem('import_conflict', `It ended already: it is ${row.status}.`)
    await forgetContents(ctx.db, row)
    const { created, updated, skipped, rejected } = row
    const details = { importId: row.id, fileName: row.file_name, created, updated, skipped, rejected }
    return move(ctx, row, { status: 'cancelled', finished_at: ctx.now, run: null }, { activity: { type: 'import.cancelled', details } })
  },

  link,

  rejected: async ({ params }, ctx) => rejectedFile(await importInPath(ctx, params.import), ctx.principal, ctx),

  download,
}

async function forgetFindings({ db }: Context, { partner_id, id }: ImportsRow) {
  await db.deleteFrom('import_keys').where('import_id', '=', id).execute()
  await db
    .deleteFrom('import_rows')
    .where('partner_id', '=', partner_id)
    .where('import_id', '=', id)
    .where('cells', 'is', null)
    .where('left_out', '=', false)
    .execute()
  await db
    .updateTable('import_rows')
    .set({ errors: null, duplicate: null })
    .where('partner_id', '=', partner_id)
    .where('import_id', '=', id)
    .execute()
}
