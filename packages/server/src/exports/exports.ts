import type { HandlersOf } from '../http/context.ts'
import { keysetPage } from '../http/keyset.ts'
import { Problem } from '../http/problem.ts'
import { actorOf, record } from '../record.ts'
import { createExport } from './create.ts'
import { fileOf } from './file.ts'
import { download, link } from './link.ts'
import { exportEvent, exportInPath, exportsOf, presentExport } from './row.ts'

export const exports: HandlersOf<'exports'> = {
  list: ({ input }, ctx) =>
    keysetPage(exportsOf(ctx), { list: ['exports', ctx.principal.id], by: ['id'], descending: true, ...input }, (row) =>
      presentExport(row, ctx.now),
    ),

  create: createExport,

  retrieve: async ({ params }, ctx) => presentExport(await exportInPath(ctx, params.export), ctx.now),

  /** A file that is being sent looks now and then whether it was called off. */
  async cancel({ params }, ctx) {
    const row = await exportInPath(ctx, params.export, { forUpdate: true })
    if (row.status === 'cancelled' || row.status === 'done') throw new Problem('export_conflict', `It is ${row.status}.`)
    const cancelled = await ctx.db
      .updateTable('exports')
      .set({ status: 'cancelled', finished_at: ctx.now, link_hash: null, link_until: null })
      .where('partner_id', '=', row.partner_id)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await record(ctx.db, {
      ...exportEvent(row),
      actor: actorOf(ctx.principal),
      at: ctx.now,
      requestId: ctx.requestId,
      changed: ['status', 'finishedAt'],
      activity: { type: 'export.cancelled', details: { exportId: row.id, format: row.format } },
    })
    return presentExport(cancelled, ctx.now)
  },

  link,

  file: async ({ params }, ctx) => fileOf(await exportInPath(ctx, params.export), ctx.principal, ctx),

  download,
}
