import { bind } from './bind.ts'
import { routes } from '@clientele/contract/routes'
import { connect } from './connect.ts'
import type { Client } from './generated/client.ts'
import { ways } from './generated/ways.ts'
import type { ClientOptions } from './options.ts'

/**
 * A client for everything the API can do.
 *
 * @example
 * ```ts
 * const client = createClient({ baseUrl: 'https://api.example.com', token: () => fetchToken() })
 * for await (const customer of client.customers.list({ search: 'acme' })) console.log(customer.name)
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const connection = connect(options)
  const resources = (Object.keys(routes) as (keyof Client)[]).map((resource) => [resource, bind(connection, resource, ways[resource])])
  return Object.fromEntries(resources) as Client
}
