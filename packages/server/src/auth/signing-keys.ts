import { newSecret } from '../crypto/hash.ts'
import { newId } from '../new-id.ts'
import type { Ports } from '../ports.ts'

const signsForMs = 24 * 3_600_000
const reloadAfterMs = 5 * 60_000 // a key that an operator removed is gone everywhere by then
const retryUnknownAfterMs = 1000
// A key is kept long after its last token has ended, to tell an old token from a false one.
const keptForMs = 40 * 24 * 3_600_000

/** A key that signs until it retires; then it only verifies what it signed. */
export type SigningKey = { id: string; key: CryptoKey; retiresAt: number }

/**
 * The keys that sign tokens. They live in the database, so that all replicas have the same; a new one is made when
 * somebody wants to sign and the last one has retired.
 */
export function signingKeys({ database, clock }: Pick<Ports, 'database' | 'clock'>) {
  let keys = new Map<string, SigningKey>()
  let loadedAt = Number.NEGATIVE_INFINITY
  let loading: Promise<void> | undefined
  let making: Promise<SigningKey> | undefined

  const load = () => (loading ??= reload().finally(() => (loading = undefined)))
  async function reload() {
    const now = clock().getTime()
    const rows = await database.db
      .selectFrom('signing_keys')
      .select(['id', 'secret', 'retires_at'])
      .where('retires_at', '>', new Date(now - keptForMs).toISOString())
      .execute()
    const loaded = await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        key: keys.get(row.id)?.key ?? (await importKey(row.secret)),
        retiresAt: Date.parse(row.retires_at),
      })),
    )
    keys = new Map(loaded.map((key) => [key.id, key]))
    loadedAt = now
  }

  const signer = () => [...keys.values()].filter((key) => key.retiresAt > clock().getTime()).sort((a, b) => b.retiresAt - a.retiresAt)[0]

  /** Another replica may make one at the same moment: then there are two, and both are good. */
  async function make(): Promise<SigningKey> {
    await load()
    const known = signer()
    if (known) return known
    const now = clock()
    const made = { id: newId('sgn', now.getTime()), secret: newSecret(), created_at: now, retires_at: new Date(now.getTime() + signsForMs) }
    await database.db.insertInto('signing_keys').values(made).execute()
    await database.db
      .deleteFrom('signing_keys')
      .where('retires_at', '<', new Date(now.getTime() - keptForMs).toISOString())
      .execute()
    const key = { id: made.id, key: await importKey(made.secret), retiresAt: made.retires_at.getTime() }
    keys.set(key.id, key)
    return key
  }

  return {
    /** The key to sign with now. It may have to be made: not to be called inside a transaction. */
    current: async (): Promise<SigningKey> => signer() ?? (making ??= make().finally(() => (making = undefined))),
    /** The key of this id. An unknown one may be another replica's new one, so it is looked for, but not at every call. */
    async byId(id: string): Promise<SigningKey | undefined> {
      const age = Math.abs(clock().getTime() - loadedAt)
      if (age > reloadAfterMs || (!keys.has(id) && age > retryUnknownAfterMs)) await load()
      return keys.get(id)
    },
  }
}

const importKey = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
