import type { ClientOptions } from './options.ts'
import { tokensFrom, type Tokens } from './tokens.ts'

/** Where and how calls are made. Resources such as `customers` take it. */
export interface Connection {
  readonly baseUrl: string
  readonly tokens: Tokens
  readonly options: ClientOptions
}

/**
 * Makes a connection for resources that are imported one by one. `createClient` does this and takes them all.
 *
 * @example
 * ```ts
 * import { connect } from '@clientele/sdk/connect'
 * import { customers } from '@clientele/sdk/customers'
 *
 * const page = await customers(connect({ baseUrl, token })).list({ search: 'acme' })
 * ```
 */
export function connect(options: ClientOptions): Connection {
  // In a page, its own origin stands in for a missing one.
  const { origin, pathname } = new URL(options.baseUrl, globalThis.location?.href)
  return { baseUrl: origin + pathname.replace(/\/+$/, ''), tokens: tokensFrom(options.token), options }
}
