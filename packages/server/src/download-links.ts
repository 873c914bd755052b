import type { Permission } from '@clientele/contract/permissions'
import { sql } from 'kysely'
import { principalOf, type Credential } from './auth/credential.ts'
import { may, type Principal } from './auth/principal.ts'
import { newSecret, sha256 } from './crypto/hash.ts'
import type { PublicContext } from './http/context.ts'
import { Problem } from './http/problem.ts'

/** What leads to a file; its table keeps the hash of the secret, and until when it works. */
type Linked = 'exports' | 'imports'

const linkMs = 5 * 60_000

/** A link for a browser that cannot send a token with a download. Only the hash of its secret is kept. */
export async function giveLink({ db, now }: PublicContext, table: Linked, row: { partner_id: string; id: string }, folder: string) {
  const download = `dwn_${newSecret()}`
  const until = new Date(now.getTime() + linkMs)
  await sql`update ${sql.table(table)} set link_hash = ${await sha256(download)}, link_until = ${until}
    where partner_id = ${row.partner_id} and id = ${row.id}`.execute(db)
  return { path: `/v1/${folder}/${download}`, expiresAt: until.toISOString() }
}

/** Uses a link up as it is found, so of two that use it at once one gets the file. Whoever it was made for is asked for anew. */
export async function useLink<Row extends { credential: object }>(
  { db, now }: PublicContext,
  table: Linked,
  secret: string,
  { permission, refusal }: { permission: Permission; refusal: string },
): Promise<{ row: Row; principal: Principal }> {
  const { rows } = await sql<Row>`update ${sql.table(table)} set link_hash = null, link_until = null
    where link_hash = ${await sha256(secret)} and link_until > ${now} and expires_at > ${now} returning *`.execute(db)
  const [row] = rows
  if (!row) throw new Problem('not_found', 'The link was used already, or has expired. Get a new one where you got this one.')
  const principal = await principalOf(db, row.credential as Credential)
  if (!principal || !may(principal, permission)) throw new Problem('forbidden', refusal)
  return { row, principal }
}
