import type { ClientOptions, ExpiringToken, TokenFunction } from './options.ts'

/** Gives the token for a call. */
export interface Tokens {
  /** The token, fresh enough to be sent; undefined if there is none. */
  get(): string | undefined | Promise<string>
  /** Forgets a token that the server refused. False if there is no way to another one. */
  refuse(token: string): boolean
}

type Held = { token: string; freshUntil: number; validUntil: number }

// A token is renewed this long before it ends, or for the last quarter of a short life.
const marginMs = 30_000
// A token function that does not come back is asked again after this long.
const patienceMs = 30_000

export const tokensFrom = (token: ClientOptions['token']): Tokens =>
  typeof token === 'function' ? renewing(token) : { get: () => token, refuse: () => false }

/** However many calls wait for a token, the function is asked once. */
function renewing(ask: TokenFunction): Tokens {
  let held: Held | undefined
  let asking: Promise<string> | undefined
  let askedAt = 0

  const renew = async () => {
    try {
      held = await askFor(ask)
    } catch (error) {
      if (!held || held.validUntil < Date.now()) throw error
    } finally {
      asking = undefined
    }
    return held.token
  }
  return {
    get() {
      const now = Date.now()
      if (held && now < held.freshUntil) return held.token
      if (asking && now - askedAt < patienceMs) return asking
      askedAt = now
      return (asking = renew())
    },
    refuse(token) {
      if (held?.token === token) held = undefined
      return true
    },
  }
}

async function askFor(ask: TokenFunction): Promise<Held> {
  const given = await ask()
  const { token, expiresAt }: ExpiringToken = typeof given === 'string' ? { token: given } : given
  if (!token) throw new TypeError('it gave none')
  const now = Date.now()
  const left = (expiresAt === undefined ? expiryOf(token) : Number(new Date(expiresAt))) - now
  // A token that has ended already when it comes means that this clock is wrong. Then the server has the say.
  const life = left > 0 ? left : Infinity
  return { token, freshUntil: now + life - Math.min(marginMs, life / 4), validUntil: now + life }
}

/** When a JWT says it ends; NaN for any other token. */
function expiryOf(token: string): number {
  try {
    const claims = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as { exp: unknown }
    return Number(claims.exp) * 1000
  } catch {
    return NaN
  }
}
