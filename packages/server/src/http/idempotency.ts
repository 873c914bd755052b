import { sha256 } from '../crypto/hash.ts'
import { seal, unseal } from '../crypto/seal.ts'
import type { Db } from '../db/database.ts'
import { Problem } from './problem.ts'

/** An answer as it was given, to be given again. */
export type Kept = { status: number; headers: Record<string, string>; body: string }

/** One use of an idempotency key. The key itself is not stored; what was answered is sealed with it, and what was asked is hashed with it: both may hold a secret. */
export type KeyUse = { principalId: string; keyHash: string; passphrase: string; fingerprint: string }

export async function keyUse(principalId: string, key: string, method: string, path: string, body: string): Promise<KeyUse> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem('invalid_input', { fields: [{ field: 'Idempotency-Key', message: 'Takes 1 to 200 visible ASCII characters' }] })
  return {
    principalId,
    keyHash: await sha256(`key:${key}`),
    passphrase: `${principalId}:${key}`,
    fingerprint: await sha256(`${key} ${method} ${path}\n${body}`),
  }
}

/**
 * Claims the key inside the transaction of the effect, so that both happen or neither does. A second caller waits here
 * until the first is done. Gives what was answered if the call was made before.
 */
export async function claim(db: Db, use: KeyUse, now: Date): Promise<Kept | undefined> {
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({ principal_id: use.principalId, key: use.keyHash, fingerprint: use.fingerprint, created_at: now })
    .onConflict((conflict) => conflict.columns(['principal_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const row = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('principal_id', '=', use.principalId)
    .where('key', '=', use.keyHash)
    .executeTakeFirst()
  if (!row || row.status === null) throw new Problem('unavailable', 'Another call with this key is under way.')
  if (row.fingerprint !== use.fingerprint) throw new Problem('idempotency_conflict')
  return { status: row.status, headers: row.headers ?? {}, body: row.body ? await unseal(row.body, use.passphrase) : '' }
}

/** Keeps the answer beside the effect. */
export async function keep(db: Db, use: KeyUse, kept: Kept) {
  await db
    .updateTable('idempotency_keys')
    .set({ status: kept.status, headers: JSON.stringify(kept.headers), body: kept.body ? await seal(kept.body, use.passphrase) : '' })
    .where('principal_id', '=', use.principalId)
    .where('key', '=', use.keyHash)
    .execute()
}

/** Forgets keys older than a day. */
export const forgetOldKeys = (db: Db, now: Date) =>
  db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now.getTime() - 86_400_000).toISOString())
    .execute()
