import { CompiledQuery } from 'kysely'
import type { Db } from '../db/database.ts'
import { keyOf, personOf } from './authenticate.ts'
import { byKeyId, byPerson, type KeyRow, type PersonRow } from './live-queries.ts'
import type { Principal } from './principal.ts'

/** What is kept of a caller for work that goes on after the call: who it was, and what its token was limited to. Never what it was allowed to do. */
export type Credential = { kind: Principal['kind']; partnerId: string; id: string; scopes: string[] | null }

export const credentialOf = ({ kind, partner, id, scopes }: Principal): Credential => ({
  kind,
  partnerId: partner.id,
  id,
  scopes: scopes && [...scopes],
})

/** The caller as things stand now, or undefined if it may not come in any more. */
export async function principalOf(db: Db, { kind, partnerId, id, scopes }: Credential): Promise<Principal | undefined> {
  const one = async <Row>(text: string) => (await db.executeQuery<Row>(CompiledQuery.raw(text, [partnerId, id]))).rows[0]
  if (kind === 'apiKey') {
    const key = await one<KeyRow>(byKeyId)
    return key && keyOf(key)
  }
  // A customer's own users start nothing that goes on after the call.
  if (kind === 'companyUser') return undefined
  const person = await one<PersonRow>(byPerson)
  return person && { ...personOf(person), kind, scopes: scopes && new Set(scopes), sessionId: null, expiresAt: null }
}
