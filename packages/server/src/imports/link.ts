import { giveLink, useLink } from '../download-links.ts'
import type { HandlersOf } from '../http/context.ts'
import { rejectedFile } from './rejected.ts'
import { importInPath, requireStatus, type ImportsRow } from './row.ts'

export const link: HandlersOf<'imports'>['link'] = async ({ params }, ctx) => {
  const row = await importInPath(ctx, params.import, { forUpdate: true })
  requireStatus(row, 'running', 'done', 'cancelled', 'failed')
  return giveLink(ctx, 'imports', row, 'import-downloads')
}

export const download: HandlersOf<'imports'>['download'] = async ({ params }, ctx) => {
  const who = { permission: 'customers:import', refusal: 'Whoever sent the file may not import any more.' } as const
  const { row, principal } = await useLink<ImportsRow>(ctx, 'imports', params.download, who)
  return rejectedFile(row, principal, ctx)
}
