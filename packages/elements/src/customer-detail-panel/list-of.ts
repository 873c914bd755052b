import type { CallOptions, Client } from '@clientele/sdk'
import { PagedList } from '../workspace/paged-list.ts'
import type { PanelHost } from './panel-host.ts'

type List<T> = (
  client: Client,
  customerId: string,
  query: { limit: number; cursor?: string | undefined },
  options: CallOptions,
) => Promise<{ data: T[]; nextCursor: string | null }>

/** A list of things of the customer in sight, loaded while its section is looked at. */
export const listOf = <T extends { id: string }>(
  host: PanelHost,
  { section, name, list, isShown = () => true }: { section: string; name: string; list: List<T>; isShown?: () => boolean },
): PagedList<T> =>
  new PagedList(host, () => {
    const { workspace, customerId, shownSection } = host
    if (!workspace || !customerId || shownSection !== section || !isShown()) return undefined
    return {
      workspace,
      key: `${name} of ${customerId}`,
      list: (query, options) => list(workspace.client, customerId, query, options),
      idOf: ({ id }) => id,
      affectedBy: (event) => event.customerId === customerId,
    }
  })
