import { type Client, createClient } from '@clientele/sdk'
import { permissions, type Permission } from '@clientele/contract/permissions'
import { clientOf, type Who } from './mount.ts'

interface Options {
  /** What the client may not do. */
  without?: readonly Permission[]
  /** Whose partner it is of; an admin. */
  of?: Who
  fetch?: (request: Request) => Promise<Response>
}

/** Somebody with preferences and views of their own: three browsers share one server, and with it its people. */
export async function ownClient({ without = [], of = 'northAdmin', fetch }: Options = {}): Promise<{ client: Client; token: string }> {
  const admin = await clientOf(of)
  const scopes = (Object.keys(permissions) as Permission[]).filter((scope) => !without.includes(scope))
  const { secret } = await admin.apiKeys.create({ name: `Test ${Math.random()}`, scopes })
  return { client: createClient({ baseUrl: '/api', token: secret, ...(fetch && { fetch }) }), token: secret }
}
