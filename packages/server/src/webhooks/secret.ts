import { seal, unseal } from '../crypto/seal.ts'
import { Problem } from '../http/problem.ts'
import type { Settings } from '../ports.ts'

const prefix = 'whsec_'
type Key = Pick<Settings, 'sealingKey'>

/** A secret of 256 bits, as the standard writes it. */
export const newSigningSecret = () => prefix + base64(crypto.getRandomValues(new Uint8Array(32)))

/** A secret as it is stored: only who has the operator's key reads it, and it is good for no other endpoint. A problem where there is no key. */
export function sealSecret(secret: string, endpointId: string, { sealingKey }: Key) {
  if (sealingKey === undefined) throw new Problem('webhooks_not_set_up')
  return seal(secret, passphrase(endpointId, sealingKey))
}

/** Gives back what was sealed; it throws where the operator has another key now. */
export async function unsealSecret(sealed: string, endpointId: string, { sealingKey }: Key) {
  if (sealingKey === undefined) throw new Error('There is no key to unseal with.')
  return unseal(sealed, passphrase(endpointId, sealingKey))
}

const passphrase = (endpointId: string, key: string) => `webhook ${endpointId} ${key}`

/** The signature of a message by the standard of webhooks: of its id, the moment and the body. */
export async function signatureOf(secret: string, id: string, seconds: number, body: string) {
  const bytes = Uint8Array.from(atob(secret.slice(prefix.length)), (char) => char.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${seconds}.${body}`))
  return `v1,${base64(new Uint8Array(signed))}`
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
