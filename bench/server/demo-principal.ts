import { sql } from 'kysely'
import type { Principal } from '../../packages/server/src/auth/principal.ts'
import { principalOf } from '../../packages/server/src/auth/credential.ts'
import type { Db } from '../../packages/server/src/db/database.ts'
import { demoPartners } from '../../packages/server/src/demo/people.ts'

/** The demo's API key as the server knows it. */
export async function demoPrincipal(db: Db): Promise<Principal> {
  const { rows } = await sql<{ id: string }>`select id from api_keys where partner_id = ${demoPartners.fjord.id} and name = 'Demo'`.execute(
    db,
  )
  const principal = await principalOf(db, { kind: 'apiKey', partnerId: demoPartners.fjord.id, id: rows[0]!.id, scopes: null })
  if (!principal) throw new Error('The database holds no demo data.')
  return principal
}
