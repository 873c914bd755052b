import type { Sign } from '../auth/tokens.ts'
import { newSecret, sha256 } from '../crypto/hash.ts'

const tokenLastsMs = 15 * 60_000
/** How long a session lasts after it was last renewed. */
export const sessionLastsMs = 30 * 24 * 3_600_000

export type SessionOf = { sessionId: string; userId: string; partnerId: string }

/**
 * A refresh token has two parts: the family, which stays for the whole session, and a turn, which is used up. A known
 * family with another turn than the one that is due means that somebody holds an old token: its owner, or a thief.
 */
export const newFamily = newSecret
export const nextRefreshToken = (family: string) => `${family}.${newSecret()}`
export const familyOf = (refreshToken: string) => refreshToken.split('.')[0] ?? ''

/** What is stored of a refresh token. */
export const hashesOf = async (refreshToken: string) => ({
  family_hash: await sha256(`family:${familyOf(refreshToken)}`),
  refresh_hash: await sha256(refreshToken),
})

/** The tokens as they are answered. */
export async function pairOf(sign: Sign, session: SessionOf, refreshToken: string, refreshExpiresAt: Date) {
  const { token, expiresAt } = await sign({ kind: 'session', ...session }, tokenLastsMs)
  return { token, expiresAt, refreshToken, refreshExpiresAt: refreshExpiresAt.toISOString() }
}
