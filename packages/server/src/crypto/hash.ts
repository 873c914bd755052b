const encoder = new TextEncoder()

/** SHA-256 as text that may stand in a URL. */
export const sha256 = async (text: string) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))

/** Bytes as text that may stand in a URL. */
export const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** A secret of 256 bits as text. */
export const newSecret = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
