import { base64url } from './hash.ts'

const encoder = new TextEncoder()

/** Encrypts text so that only who has the passphrase reads it. The passphrase must be unguessable or unknown to who holds the result. */
export async function seal(text: string, passphrase: string) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(passphrase), encoder.encode(text)))
  return `${base64url(iv)}.${btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join(''))}`
}

/** Gives back what was sealed. */
export async function unseal(sealed: string, passphrase: string) {
  const [iv = '', data = ''] = sealed.split('.')
  return new TextDecoder().decode(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(iv.replaceAll('-', '+').replaceAll('_', '/')) },
      await keyOf(passphrase),
      bytes(data),
    ),
  )
}

const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
const keyOf = async (passphrase: string) =>
  crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', encoder.encode(passphrase)), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
