import { ClienteleError, createClient, type Tokens } from '@clientele/sdk'

// The page and the API share one origin here. A portal of your own passes the address of its API.
const baseUrl = location.origin
/** Calls as nobody. */
export const visitor = createClient({ baseUrl })

// The tab's own storage: a reload stays signed in, closing the tab forgets. A host that has a back end hands out
// widget sessions instead (see docs/guides/hosts.md) and keeps nothing in the browser.
const place = 'clientele.tokens'
const kept = (): Tokens | undefined => {
  const text = sessionStorage.getItem(place)
  return text === null ? undefined : (JSON.parse(text) as Tokens)
}
const keep = (tokens: Tokens): Tokens => {
  sessionStorage.setItem(place, JSON.stringify(tokens))
  return tokens
}

export const keepTokens = (tokens: Tokens) => void keep(tokens)

export const isSignedIn = () => kept() !== undefined
export const forget = () => sessionStorage.removeItem(place)
export const signIn = async (email: string, password: string) => void keep(await visitor.session.signIn({ email, password }))

/** A client for whoever is signed in. It renews its token by itself; when that is no longer possible, `onEnd` is called. */
export const signedInClient = (onEnd: () => void) => {
  let first = true
  // The SDK asks again only when it needs another token than the one it got: before that one ends, or because it was refused.
  const token = async () => {
    const tokens = kept()
    if (!tokens) throw new Error('Nobody is signed in.')
    const isFresh = first && Date.parse(tokens.expiresAt) > Date.now() + 60_000
    first = false
    return isFresh ? tokens : renew(tokens)
  }
  const renew = async ({ refreshToken }: Tokens) => {
    try {
      return keep(await visitor.session.refresh({ refreshToken }))
    } catch (error) {
      // The session is over. Anything else, such as a network that is away, passes.
      if (error instanceof ClienteleError && error.kind === 'auth') {
        forget()
        onEnd()
      }
      throw error
    }
  }
  return createClient({ baseUrl, token })
}
