import { giveLink, useLink } from '../download-links.ts'
import type { HandlersOf } from '../http/context.ts'
import { fileOf } from './file.ts'
import { exportInPath, requireLiving, type ExportRow } from './row.ts'

export const link: HandlersOf<'exports'>['link'] = async ({ params }, ctx) => {
  const row = await exportInPath(ctx, params.export, { forUpdate: true })
  requireLiving(row)
  return giveLink(ctx, 'exports', row, 'downloads')
}

export const download: HandlersOf<'exports'>['download'] = async ({ params }, ctx) => {
  const who = { permission: 'customers:export', refusal: 'Whoever made the export may not fetch it any more.' } as const
  const { row, principal } = await useLink<ExportRow>(ctx, 'exports', params.download, who)
  return fileOf(row, principal, ctx)
}
