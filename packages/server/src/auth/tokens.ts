import { errors, jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose'
import { Problem } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { Claims } from './claims.ts'
import { recent } from '../recent.ts'
import { signingKeys, type SigningKey } from './signing-keys.ts'
import { widgetOrigins } from './widget-origins.ts'

/** How long a token of any kind may last. */
export const longestTokenMs = 3_600_000
const issuer = 'clientele'
const rememberedTokens = 10_000
const rememberedForMs = 60_000

type Verified = { claims: Claims; expiresAt: number }
type Remembered = Verified & { until: number }

/** Signs with one key; needs no database. */
export type Sign = (claims: Claims, lastsMs: number) => Promise<{ token: string; expiresAt: string }>

/** Short-lived signed tokens. */
export type Tokens = {
  /** Gets ready to sign. It may have to make a key, so it comes before the transaction. */
  signer(): Promise<Sign>
  /** What a token says and when it ends; a problem if it is not ours or has ended. */
  verify(token: string): Promise<Verified>
  /** Whether some widget session of late named this origin. */
  isWidgetOrigin(origin: string): Promise<boolean>
}

export function makeTokens(ports: Pick<Ports, 'database' | 'clock'>): Tokens {
  const { clock } = ports
  const keys = signingKeys(ports)
  const known = recent<Remembered>(rememberedTokens)

  async function check(token: string): Promise<Verified> {
    let used: SigningKey | undefined
    const keyOf = async ({ kid }: JWTHeaderParameters) => {
      used = kid && /^sgn_\w{26}$/.test(kid) ? await keys.byId(kid) : undefined
      if (!used) throw new Problem('unauthenticated')
      return used.key
    }
    const now = clock()
    const { payload } = await jwtVerify(token, keyOf, { algorithms: ['HS256'], issuer, currentDate: now, requiredClaims: ['exp'] }).catch(
      asProblem,
    )
    // All that a key signed has ended an hour after it retired: who uses it later has stolen it, or kept an old token.
    if (used!.retiresAt + longestTokenMs <= now.getTime()) throw new Problem('token_expired')
    const claims = Claims.safeParse(payload['clientele'])
    if (!claims.success) throw new Problem('unauthenticated')
    return { claims: claims.data, expiresAt: payload.exp! * 1000 }
  }

  return {
    async signer() {
      const { id, key } = await keys.current()
      return async (claims, lastsMs) => {
        const now = Math.floor(clock().getTime() / 1000)
        const end = now + Math.floor(Math.min(lastsMs, longestTokenMs) / 1000)
        const token = await new SignJWT({ clientele: claims })
          .setProtectedHeader({ alg: 'HS256', kid: id })
          .setIssuer(issuer)
          .setIssuedAt(now)
          .setExpirationTime(end)
          .sign(key)
        return { token, expiresAt: new Date(end * 1000).toISOString() }
      }
    },
    async verify(token) {
      const now = clock().getTime()
      const remembered = known.get(token)
      if (remembered && now < remembered.until && now < remembered.expiresAt) return remembered
      known.delete(token)
      const verified = await check(token)
      known.set(token, { ...verified, until: now + rememberedForMs })
      return verified
    },
    isWidgetOrigin: widgetOrigins(ports),
  }
}

/** Only a token that is truly ours is told that it has expired; of any other one nothing is said. */
function asProblem(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new Problem('token_expired')
  if (error instanceof errors.JOSEError) throw new Problem('unauthenticated')
  throw error
}
