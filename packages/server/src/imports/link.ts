import { principalOf, type Credential } from '../auth/credential.ts'
import { may } from '../auth/principal.ts'
import { newSecret, sha256 } from '../crypto/hash.ts'
import type { HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { rejectedFile } from './rejected.ts'
import { importInPath, requireStatus } from './row.ts'

const linkMs = 5 * 60_000

/** A link for a browser that cannot send a token with a download. Only the hash of its secret is kept. */
export const link: HandlersOf<'imports'>['link'] = async ({ params }, ctx) => {
  const row = await importInPath(ctx, params.import, { forUpdate: true })
  requireStatus(row, 'running', 'done', 'cancelled', 'failed')
  const download = `dwn_${newSecret()}`
  const until = new Date(ctx.now.getTime() + linkMs)
  await ctx.db
    .updateTable('imports')
    .set({ link_hash: await sha256(download), link_until: until })
    .where('partner_id', '=', row.partner_id)
    .where('id', '=', row.id)
    .execute()
  return { path: `/v1/import-downloads/${download}`, expiresAt: until.toISOString() }
}

/** The link is used up as it is found, so of two that use it at once one gets the file. Who sent the file is asked for anew. */
export const download: HandlersOf<'imports'>['download'] = async ({ params }, ctx) => {
  const { db, now } = ctx
  const row = await db
    .updateTable('imports')
    .set({ link_hash: null, link_until: null })
    .where('link_hash', '=', await sha256(params.download))
    .where('link_until', '>', now.toISOString())
    .where('expires_at', '>', now.toISOString())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Problem('not_found', 'The link was used already, or has expired. Get a new one where you got this one.')
  const principal = await principalOf(db, row.credential as Credential)
  if (!principal || !may(principal, 'customers:import')) throw new Problem('forbidden', 'Whoever sent the file may not import any more.')
  return rejectedFile(row, principal, ctx)
}
