import { bind } from './bind.ts'
import { connect } from './connect.ts'
import type { Client } from './generated/client.ts'
import { operations } from './generated/operations.ts'
import type { ClientOptions } from './options.ts'
import { file } from './ways/file.ts'
import { page } from './ways/page.ts'
import { stream } from './ways/stream.ts'
import { upload } from './ways/upload.ts'

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
  const ways = { '*': page, '~': stream, '^': file, '=': upload }
  const resources = Object.entries(operations).map(([resource, lines]) => [resource, bind(connection, resource, lines, ways)])
  return { ...Object.fromEntries(resources), baseUrl: connection.baseUrl } as Client
}
