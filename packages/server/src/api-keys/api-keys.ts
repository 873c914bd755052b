import type { Selectable } from 'kysely'
import { keyPrefix } from '../auth/authenticate.ts'
import { givenScopes } from '../auth/given-scopes.ts'
import { newSecret, sha256 } from '../crypto/hash.ts'
import type { ApiKeysTable } from '../db/schema.ts'
import { toMillis } from '../db/types.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'

export const apiKeys: HandlersOf<'apiKeys'> = {
  async list(_, { db, principal }) {
    const rows = await db.selectFrom('api_keys').selectAll().where('partner_id', '=', principal.partner.id).orderBy('id', 'desc').execute()
    return { data: rows.map(present) }
  },

  async create({ input }, ctx) {
    const { db, principal, now } = ctx
    const scopes = givenScopes(principal, input.scopes)
    const secret = keyPrefix + newSecret()
    const row = await db
      .insertInto('api_keys')
      .values({
        partner_id: principal.partner.id,
        id: newId('key', now.getTime()),
        name: input.name,
        scopes,
        secret_hash: await sha256(secret),
        hint: secret.slice(-4),
        created_by: principal.id,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordKey(ctx, 'api_key.created', row)
    return { ...present(row), secret }
  },

  async delete({ params }, ctx) {
    const { db, principal, now } = ctx
    const key = db.selectFrom('api_keys').selectAll().where('partner_id', '=', principal.partner.id).where('id', '=', params.apiKey)
    const row = await key.forUpdate().executeTakeFirst()
    if (!row) throw new Problem('not_found', 'There is no API key with this id.')
    if (row.revoked_at !== null) return
    await db.updateTable('api_keys').set({ revoked_at: now }).where('partner_id', '=', row.partner_id).where('id', '=', row.id).execute()
    await recordKey(ctx, 'api_key.revoked', row)
  },
}

const recordKey = ({ db, principal, now, requestId }: Context, type: 'api_key.created' | 'api_key.revoked', { id, name, scopes }: Row) =>
  record(db, {
    partnerId: principal.partner.id,
    actor: actorOf(principal),
    at: now,
    requestId,
    activity: { type, details: { keyId: id, name, scopes } },
    event: { type: 'api_key.changed', permission: 'keys:read', subjectId: id },
  })

type Row = Selectable<ApiKeysTable>

const present = ({ id, name, scopes, hint, created_at, last_used_at, revoked_at }: Row) => ({
  id,
  name,
  scopes,
  hint,
  createdAt: toMillis(created_at),
  lastUsedAt: last_used_at && toMillis(last_used_at),
  revokedAt: revoked_at && toMillis(revoked_at),
})
