import type { Link } from '@clientele/sdk'
import type { Resource } from '../workspace/resource.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** Who is linked to a customer, by name, as far as it was asked for. */
export interface LinkedUsers {
  readonly links: readonly Link[]
  readonly hasMore: boolean
  /** How many to load, should it be loaded again. */
  readonly wanted: number
}

const step = 50
const mostPerCall = 200

/** The links of a customer, or those whose person matches a search. */
export function linkedUsers(workspace: Workspace, customerId: string, search: string): Resource<LinkedUsers> {
  const resource: Resource<LinkedUsers> = workspace.resource(`linked users ${customerId} ${search}`, {
    load: (signal) => load(workspace, customerId, search, resource.state.value?.wanted ?? step, signal),
    affectedBy: ({ type, customerId: of }) => of === customerId && (type.startsWith('link.') || type === 'customer.deleted'),
  })
  return resource
}

/** Loads further, from the first on: people come and go meanwhile, and none must be shown twice or left out. */
export async function loadMore(resource: Resource<LinkedUsers>): Promise<void> {
  const { value } = resource.state
  if (!value) return
  resource.set({ ...value, wanted: value.links.length + step })
  await resource.refresh()
}

/** Puts in what became of one link; undefined where there is none any more. */
export function putLink(resource: Resource<LinkedUsers> | undefined, userId: string, link: Link | undefined): void {
  const value = resource?.state.value
  if (!resource || !value) return
  const links = value.links.flatMap((other) => (other.user.id !== userId ? [other] : link ? [link] : []))
  resource.set({ ...value, links })
  // Setting it stopped whatever was under way; what others did in the meantime must come all the same.
  resource.invalidate()
}

async function load(workspace: Workspace, customerId: string, search: string, wanted: number, signal: AbortSignal): Promise<LinkedUsers> {
  const links: Link[] = []
  let cursor: string | undefined
  do {
    const limit = Math.min(mostPerCall, wanted - links.length)
    const query = { limit, ...(search && { search }), ...(cursor && { cursor }) }
    const page = await workspace.client.links.list(customerId, query, { signal })
    links.push(...page.data)
    cursor = page.nextCursor ?? undefined
  } while (cursor && links.length < wanted)
  return { links, hasMore: cursor !== undefined, wanted }
}
